import type { Config } from '../config.ts'
import type { Db } from '../db/tables.ts'
import type { Jobs } from '../jobs.ts'

/** Queued like every letter: a mail server that is down delays it and refuses nothing. */
export async function sendResetLink(
  { db, jobs, config }: { db: Db; jobs: Jobs; config: Pick<Config, 'publicUrl'> },
  { to, token }: { to: string; token: string },
): Promise<void> {
  const link = `${config.publicUrl}/reset-password?token=${encodeURIComponent(token)}`
  const text = [
    '有人（可能是您）请求重置您在火炬通的密码。请在一小时内打开下面的链接设置新密码，链接只能使用一次：',
    link,
    '如果不是您本人的操作，请忽略这封邮件，密码不会改变。',
    'Somebody, perhaps you, asked to reset your Torchway password. The link above works once, within an hour. If it was not you, ignore this letter: nothing changes.',
  ].join('\n\n')
  await db.transaction().execute((tx) => jobs.sendMail(tx, { to, subject: '重置密码', text }))
}
