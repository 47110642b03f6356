import { z } from 'zod'
import { DomainError } from '#core/errors.ts'

const address = z.url({ protocol: /^https?$/ })

const settings = z.object({
  TORCHWAY_MODE: z.enum(['demo', 'production']).default('demo'),
  TORCHWAY_PUBLIC_URL: address.optional(),
  TORCHWAY_SECRET: z.string().min(32).optional(),
  TORCHWAY_NOW: z.iso.datetime({ offset: true }).optional(),
  TORCHWAY_MAX_FILE_MB: z.coerce.number().positive().max(2000).default(100),
  TORCHWAY_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
  TORCHWAY_TRUST_PROXY: z.stringbool().default(false),
  TORCHWAY_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  TORCHWAY_MAIL_FROM: z.email().default('torchway@localhost.localdomain'),
  TORCHWAY_SMS_URL: address.optional(),
  TORCHWAY_SMS_TOKEN: z.string().optional(),
  TORCHWAY_CLAMD: z
    .string()
    .regex(/^(\/.+|[^/\s:]+:\d+)$/, 'a socket path or host:port')
    .optional(),
  TORCHWAY_S3_ENDPOINT: address.optional(),
  TORCHWAY_S3_BUCKET: z.string().optional(),
  TORCHWAY_S3_REGION: z.string().default('us-east-1'),
  TORCHWAY_S3_ACCESS_KEY_ID: z.string().optional(),
  TORCHWAY_S3_SECRET_ACCESS_KEY: z.string().optional(),
  TORCHWAY_PDF_CERTIFICATE: z.string().optional(),
  TORCHWAY_PDF_KEY: z.string().optional(),
  TORCHWAY_PDF_CHAIN: z.string().optional(),
  TORCHWAY_SM2_KEY: z.string().optional(),
})

type S3 = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

export type Config = {
  mode: 'demo' | 'production'
  publicUrl: string
  /** Undefined in demo mode: one is made and kept in the data folder. */
  secret: string | undefined
  now: Date | undefined
  maxFileBytes: number
  logLevel: 'silent' | 'error' | 'warn' | 'info'
  trustProxy: boolean
  smtpUrl: string | undefined
  mailFrom: string
  /** The gateway that text messages are handed to. */
  smsUrl: string | undefined
  smsToken: string | undefined
  clamd: { path: string } | { host: string; port: number } | undefined
  s3: S3 | undefined
  keys: {
    certificateFile: string | undefined
    keyFile: string | undefined
    chainFile: string | undefined
    sm2KeyFile: string | undefined
  }
  dataFolder: string
}

/**
 * The settings of one process, from its environment. Refuses (`invalid`), naming every setting that is
 * wrong or missing; production mode does without none of its secrets.
 */
export function readConfig(
  env: Record<string, string | undefined>,
  { dataFolder, address }: { dataFolder: string; address: string },
): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { data, error } = settings.safeParse(filled)
  if (error) throw wrong(error.issues.map(describe).join('；'))
  const production = data.TORCHWAY_MODE === 'production'
  const missing = [...(production ? missingInProduction(data) : []), ...missingOfS3(data)]
  if (missing.length > 0) throw lacking(missing)
  if (production && data.TORCHWAY_NOW) {
    throw wrong('TORCHWAY_NOW: demo mode only')
  }
  return {
    mode: data.TORCHWAY_MODE,
    publicUrl: (data.TORCHWAY_PUBLIC_URL ?? address).replace(/\/$/, ''),
    secret: data.TORCHWAY_SECRET,
    now: data.TORCHWAY_NOW ? new Date(data.TORCHWAY_NOW) : undefined,
    maxFileBytes: data.TORCHWAY_MAX_FILE_MB * 1024 * 1024,
    logLevel: data.TORCHWAY_LOG_LEVEL,
    trustProxy: data.TORCHWAY_TRUST_PROXY,
    smtpUrl: data.TORCHWAY_SMTP_URL,
    mailFrom: data.TORCHWAY_MAIL_FROM,
    smsUrl: data.TORCHWAY_SMS_URL,
    smsToken: data.TORCHWAY_SMS_TOKEN,
    clamd: clamdOf(data.TORCHWAY_CLAMD),
    s3: s3Of(data),
    keys: {
      certificateFile: data.TORCHWAY_PDF_CERTIFICATE,
      keyFile: data.TORCHWAY_PDF_KEY,
      chainFile: data.TORCHWAY_PDF_CHAIN,
      sm2KeyFile: data.TORCHWAY_SM2_KEY,
    },
    dataFolder,
  }
}

type Settings = z.infer<typeof settings>

function missingInProduction(data: Settings): string[] {
  const needed = [
    'TORCHWAY_PUBLIC_URL',
    'TORCHWAY_SECRET',
    'TORCHWAY_PDF_CERTIFICATE',
    'TORCHWAY_PDF_KEY',
    'TORCHWAY_SM2_KEY',
  ] as const
  return needed.filter((name) => data[name] === undefined)
}

const s3Names = [
  'TORCHWAY_S3_ENDPOINT',
  'TORCHWAY_S3_BUCKET',
  'TORCHWAY_S3_ACCESS_KEY_ID',
  'TORCHWAY_S3_SECRET_ACCESS_KEY',
] as const

function missingOfS3(data: Settings): string[] {
  const absent = s3Names.filter((name) => data[name] === undefined)
  return absent.length === s3Names.length ? [] : absent
}

function s3Of(data: Settings): S3 | undefined {
  if (!data.TORCHWAY_S3_ENDPOINT) return undefined
  return {
    endpoint: data.TORCHWAY_S3_ENDPOINT,
    bucket: data.TORCHWAY_S3_BUCKET ?? '',
    region: data.TORCHWAY_S3_REGION,
    accessKeyId: data.TORCHWAY_S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: data.TORCHWAY_S3_SECRET_ACCESS_KEY ?? '',
  }
}

function clamdOf(address: string | undefined): Config['clamd'] {
  if (!address) return undefined
  if (address.startsWith('/')) return { path: address }
  const [host = '', port] = address.split(':')
  return { host, port: Number(port) }
}

function wrong(what: string): DomainError {
  return new DomainError('invalid', { zh: `设置有误：${what}`, en: `Wrong settings: ${what}` })
}

function lacking(names: string[]): DomainError {
  const list = names.join(', ')
  return new DomainError('invalid', { zh: `缺少设置：${list}`, en: `Missing settings: ${list}` })
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`
}
