import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import type { Mail } from '../jobs.ts'

/** Sends one letter, or throws so that its job is tried again. */
export type SendMail = (mail: Mail) => Promise<void>

/** By SMTP where a server is set; in demo mode otherwise into a folder, as files that a mail program opens. */
export function mailer(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataFolder'>): SendMail {
  if (!config.smtpUrl) return intoFolder(config.mailFrom, join(config.dataFolder, 'mail'))
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
  const transport = createTransport({ url: config.smtpUrl, ...timeouts })
  return async (mail) => {
    await transport.sendMail({ from: config.mailFrom, ...mail })
  }
}

function intoFolder(from: string, folder: string): SendMail {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return async (mail) => {
    await mkdir(folder, { recursive: true })
    const { message } = await transport.sendMail({ from, ...mail })
    await writeFile(join(folder, `${Date.now()}-${randomUUID()}.eml`), message)
  }
}
