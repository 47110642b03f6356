import type { Verification } from '#api/certificates.ts'
import type { Text } from '#core/text.ts'

/** What the page can say: the server's verdicts, and that it could not be asked. */
export type Verdict = Verification['verdict'] | 'offline'

type Words = {
  title: Text
  meaning: Text
  /** What the reader should do now. */
  advice?: Text
  sign: string
  tone: 'good' | 'bad' | 'open'
}

/** Each verdict in words and a sign: colour alone says nothing. */
export const verdicts: Record<Verdict, Words> = {
  valid: {
    title: { zh: '有效', en: 'Valid' },
    meaning: { zh: '证明真实，现在有效。', en: 'This certificate is genuine and in force.' },
    advice: {
      zh: '请核对下面的内容与您手中的证明一致。',
      en: 'Compare what follows with the one in your hands.',
    },
    sign: '✓',
    tone: 'good',
  },
  superseded: {
    title: { zh: '已被新版替代', en: 'Superseded by a newer version' },
    meaning: {
      zh: '您手中的是真实签发的旧版证明；登记内容已经变更，旧版不再有效。',
      en: 'The one in your hands was genuinely issued, but the registration has been amended since: it is no longer in force.',
    },
    sign: '↻',
    tone: 'open',
  },
  expired: {
    title: { zh: '已过期', en: 'Expired' },
    meaning: {
      zh: '证明是真实签发的，但有效期已满，不再有效。',
      en: 'This certificate was genuinely issued, but its term is over: it is no longer in force.',
    },
    advice: {
      zh: '请向持证单位索取现行有效的证明；持证单位可联系签发机构办理。',
      en: 'Ask the holder for one that is in force; the holder may turn to the issuer.',
    },
    sign: '⧗',
    tone: 'bad',
  },
  deregistered: {
    title: { zh: '已注销', en: 'Deregistered' },
    meaning: {
      zh: '证明是真实签发的，但登记已经注销，自注销之日起不再有效。注销不等于违规。',
      en: 'This certificate was genuinely issued, but the registration has since been cancelled and is no longer in force. That alone does not mean that anything was wrong with it.',
    },
    advice: {
      zh: '注销日以前办理的事项如何处理，请向签发机构询问。',
      en: 'Ask the issuer what this means for what was done before that day.',
    },
    sign: '⊘',
    tone: 'bad',
  },
  revoked: {
    title: { zh: '已撤销', en: 'Revoked' },
    meaning: {
      zh: '证明是真实签发的，但已被撤销，不再有效。',
      en: 'This certificate was genuinely issued, but it has been revoked and is no longer valid.',
    },
    advice: {
      zh: '请不要再凭此证明办理任何事项；有疑问请联系签发机构。',
      en: 'Do not act on it any more; ask the issuer if in doubt.',
    },
    sign: '✕',
    tone: 'bad',
  },
  tampered: {
    title: { zh: '记录被改动', en: 'Tampered with' },
    meaning: {
      zh: '登记的记录与签发时的签名不符，不能采信。',
      en: 'The registered record does not match the signature made when it was issued. Do not rely on it.',
    },
    advice: {
      zh: '请保留手中的证明，并联系签发机构。',
      en: 'Keep the certificate that you have, and contact the issuer.',
    },
    sign: '⚠',
    tone: 'bad',
  },
  unknown: {
    title: { zh: '没有查到', en: 'Not found' },
    meaning: {
      zh: '没有与这个编号和校验码相符的证明。',
      en: 'There is no certificate with this number and check code.',
    },
    sign: '?',
    tone: 'open',
  },
  offline: {
    title: { zh: '暂时无法核验', en: 'Cannot be verified now' },
    meaning: {
      zh: '没有连接到核验服务。这不说明证明是真是假，请稍后再试。',
      en: 'The verification service was not reached. This says nothing about the certificate; try again later.',
    },
    sign: '…',
    tone: 'open',
  },
}

type Newest = NonNullable<Verification['newest']>

/** What became of the version that took the place of an old one. */
export const newestWords: Record<Newest['verdict'], Text> = {
  valid: { zh: '现行有效，请以它为准。', en: 'It is in force: go by it.' },
  expired: { zh: '但它也已过期。', en: 'It, too, has expired.' },
  deregistered: {
    zh: '但登记已经注销，现在没有有效的证明。',
    en: 'But the registration has been cancelled: no version is in force.',
  },
  revoked: {
    zh: '但它也已被撤销，现在没有有效的证明。',
    en: 'But it has been revoked: no version is in force.',
  },
  tampered: {
    zh: '但它的记录被改动，不能采信，请联系签发机构。',
    en: 'But its record has been tampered with: do not rely on it, and contact the issuer.',
  },
}
