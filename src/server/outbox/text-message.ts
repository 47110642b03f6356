import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Mail } from '../jobs.ts'
import type { SendMail } from './mail.ts'

type Settings = Pick<Config, 'mode' | 'smsUrl' | 'smsToken' | 'dataFolder'>

/** Whether text messages go anywhere: to the gateway that was set, or in demo mode into a folder. */
export function sendsTexts({ mode, smsUrl }: Pick<Config, 'mode' | 'smsUrl'>): boolean {
  return mode === 'demo' || smsUrl !== undefined
}

/**
 * A text message to a mobile telephone of mainland China, as a letter whose address begins with `tel:`; none for
 * any other number. The subject is all that it says.
 */
export function textTo(phone: string, { text }: { text: string }): Mail[] {
  const number = phone.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1)/, '')
  return /^1[3-9]\d{9}$/.test(number) ? [{ to: `tel:${number}`, subject: '', text }] : []
}

export function isText({ to }: Mail): boolean {
  return to.startsWith('tel:')
}

/**
 * Hands one text message to the gateway of the operator as JSON `{"phone", "text"}`, or throws so that its job is
 * tried again. In demo mode it is written into a folder and never goes out: invented numbers may be somebody's.
 */
export function texter({ mode, smsUrl, smsToken, dataFolder }: Settings): SendMail {
  if (mode === 'demo' || !smsUrl) return intoFolder(join(dataFolder, 'sms'))
  return async ({ to, text }) => {
    const reply = await fetch(smsUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(smsToken && { authorization: `Bearer ${smsToken}` }),
      },
      body: JSON.stringify({ phone: to.slice('tel:'.length), text }),
      signal: AbortSignal.timeout(30_000),
    })
    await reply.body?.cancel()
    if (!reply.ok) throw new Error(`The text message gateway answered ${reply.status}`)
  }
}

function intoFolder(folder: string): SendMail {
  return async ({ to, text }) => {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${Date.now()}-${randomUUID()}.txt`), `${to}\n${text}\n`)
  }
}
