import type { Config } from '../config.ts'
import { mailer, type SendMail } from './mail.ts'
import { isText, texter } from './text-message.ts'

type Settings = Parameters<typeof mailer>[0] & Pick<Config, 'mode' | 'smsUrl' | 'smsToken'>

/** Sends one letter by the way that its address names. */
export function sender(config: Settings): SendMail {
  const [byMail, byText] = [mailer(config), texter(config)]
  return (mail) => (isText(mail) ? byText(mail) : byMail(mail))
}
