import type { Verification } from '#api/certificates.ts'
import type { Text } from '#core/text.ts'

/** What the page can say: the server's verdicts, and that it could not be asked. */
export type Verdict = Verification['verdict'] | 'offline'

type Words = { title: Text; meaning: Text; sign: string; tone: 'good' | 'bad' | 'open' }

/** Each verdict in words and a sign: colour alone says nothing. */
export const verdicts: Record<Verdict, Words> = {
  valid: {
    title: { zh: '有效', en: 'Valid' },
    meaning: {
      zh: '证明真实，现在有效。请核对下面的内容与您手中的证明一致。',
      en: 'This certificate is genuine and in force. Compare what follows with the one in your hands.',
    },
    sign: '✓',
    tone: 'good',
  },
  revoked: {
    title: { zh: '已撤销', en: 'Revoked' },
    meaning: {
      zh: '证明是真实签发的，但已被撤销，不再有效。',
      en: 'This certificate was genuinely issued, but it has been revoked and is no longer valid.',
    },
    sign: '✕',
    tone: 'bad',
  },
  tampered: {
    title: { zh: '记录被改动', en: 'Tampered with' },
    meaning: {
      zh: '登记的记录与签发时的签名不符，不能采信。请联系签发机构。',
      en: 'The registered record does not match the signature made when it was issued. Do not rely on it; contact the issuer.',
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
