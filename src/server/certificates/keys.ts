import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { DomainError } from '#core/errors.ts'
import type { Text } from '#core/text.ts'
import { demoMark } from './demo-keys.ts'
import type { SigningKeys } from './signer.ts'
import { readSm2PrivateKey } from './sm2.ts'

/** Where an authority's own keys lie, PEM files without a passphrase. */
export type KeyFiles = {
  certificateFile: string | undefined
  keyFile: string | undefined
  /** The certificates above the signer's own, in one file, the nearest first. */
  chainFile: string | undefined
  sm2KeyFile: string | undefined
}

/**
 * An authority's own keys. Refuses (invalid) with one sentence a line for everything that is missing,
 * unreadable, mismatched, not valid at `now`, or made for demonstration.
 */
export async function productionKeys(files: KeyFiles, now: Date): Promise<SigningKeys> {
  const loaded = {
    certificate: await load(words.certificate, files.certificateFile),
    key: await load(words.key, files.keyFile),
    chain: await load(words.chain, files.chainFile),
    sm2: await load(words.sm2, files.sm2KeyFile),
  }
  const problems = Object.values(loaded).flatMap(({ problem }) => problem ?? [])
  if (problems.length === 0) problems.push(...check(loaded, now))
  if (problems.length > 0) throw refusal(problems)
  return {
    demo: false,
    certificatePem: loaded.certificate.pem,
    privateKeyPem: pkcs8Of(loaded.key.pem),
    chainPem: certificatesIn(loaded.chain.pem),
    sm2PrivateKeyPem: loaded.sm2.pem,
  }
}

const words = {
  certificate: { zh: '签章证书', en: 'signing certificate', setting: 'TORCHWAY_PDF_CERTIFICATE' },
  key: { zh: '签章证书私钥', en: "signing certificate's private key", setting: 'TORCHWAY_PDF_KEY' },
  chain: { zh: '签章证书链', en: 'certificate chain', setting: 'TORCHWAY_PDF_CHAIN' },
  sm2: { zh: 'SM2 私钥', en: 'SM2 private key', setting: 'TORCHWAY_SM2_KEY' },
} satisfies Record<string, FileWords>

type FileWords = Text & { setting: string }

type Loaded = { pem: string; problem?: Text }

async function load(what: FileWords, file: string | undefined): Promise<Loaded> {
  if (!file) {
    return {
      pem: '',
      problem: {
        zh: `没有设置${what.zh}文件（${what.setting}）`,
        en: `No file set for the ${what.en} (${what.setting})`,
      },
    }
  }
  try {
    return { pem: await readFile(file, 'utf8') }
  } catch {
    const problem = { zh: `读不到${what.zh}文件 ${file}`, en: `Cannot read the ${what.en} ${file}` }
    return { pem: '', problem }
  }
}

function check(loaded: Record<keyof typeof words, Loaded>, now: Date): Text[] {
  const certificate = read(() => new X509Certificate(loaded.certificate.pem))
  const key = read(() => createPrivateKey(loaded.key.pem))
  const chain = read(() => certificatesIn(loaded.chain.pem).map((pem) => new X509Certificate(pem)))
  const sm2 = read(() => readSm2PrivateKey(loaded.sm2.pem))
  if (!certificate || !key || !chain || !sm2) {
    const parts: [unknown, Text][] = [
      [certificate, words.certificate],
      [key, words.key],
      [chain, words.chain],
      [sm2, words.sm2],
    ]
    return parts.flatMap(([part, what]) => (part ? [] : unreadable(what)))
  }
  const all = [certificate, ...chain]
  const marked = [...all.map(({ subject }) => subject), loaded.sm2.pem].join('\n')
  const findings: [boolean, Text][] = [
    [marked.includes(demoMark), sentences.demo],
    [!isStrongRsa(certificate), sentences.weak],
    [!certificate.checkPrivateKey(key), sentences.mismatch],
    [!all.every((link, i) => isIssuedBy(link, all[i + 1])), sentences.chain],
    [all.some((link) => now < link.validFromDate || now > link.validToDate), sentences.expired],
  ]
  return findings.flatMap(([wrong, sentence]) => (wrong ? [sentence] : []))
}

const sentences = {
  demo: {
    zh: '正式环境不能使用演示证书或演示密钥',
    en: 'Demo certificates and keys cannot be used in production',
  },
  weak: {
    zh: '签章证书须为 2048 位以上的 RSA 证书',
    en: 'The signing certificate must be RSA of at least 2048 bits',
  },
  mismatch: {
    zh: '签章证书与私钥不匹配',
    en: 'The private key does not belong to the signing certificate',
  },
  chain: {
    zh: '证书链不连续：每张证书须由下一张签发',
    en: 'The certificate chain is broken: each certificate must be issued by the next',
  },
  expired: {
    zh: '签章证书或其证书链不在有效期内',
    en: 'The signing certificate or its chain is not valid today',
  },
} satisfies Record<string, Text>

function read<T>(load: () => T): T | undefined {
  try {
    return load()
  } catch {
    return undefined
  }
}

function unreadable(what: Text): Text {
  return {
    zh: `${what.zh}文件的内容无法识别（须为未加密的 PEM）`,
    en: `The ${what.en} file is not readable (PEM without a passphrase)`,
  }
}

function certificatesIn(pem: string): string[] {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  if (!found) throw new Error('no certificate in the file')
  return found.map((text) => `${text}\n`)
}

// The page's signer reads PKCS #8 only; many tools still write the older RSA form.
function pkcs8Of(pem: string): string {
  return createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }).toString()
}

function isStrongRsa({ publicKey }: X509Certificate): boolean {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  return publicKey.asymmetricKeyType === 'rsa' && bits >= 2048
}

// The last one may be a root or one below it: roots are often left out.
function isIssuedBy(link: X509Certificate, issuer: X509Certificate | undefined): boolean {
  return !issuer || (link.checkIssued(issuer) && link.verify(issuer.publicKey))
}

function refusal(problems: Text[]): DomainError {
  return new DomainError('invalid', {
    zh: problems.map(({ zh }) => zh).join('\n'),
    en: problems.map(({ en }) => en).join('\n'),
  })
}
