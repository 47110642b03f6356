import type { Mail } from '../jobs.ts'

export function invitationMail({
  to,
  organisation,
  link,
}: {
  to: string
  organisation: { name: string }
  link: string
}): Mail {
  const text = [
    `${organisation.name}邀请您使用火炬通。请在七天内打开下面的链接，设置姓名和密码后即可使用：`,
    link,
    '链接只能使用一次。如果您不认识这个单位，请忽略这封邮件。',
    `${organisation.name} invites you to Torchway. The link above works once, within seven days.`,
  ].join('\n\n')
  return { to, subject: `${organisation.name}邀请您使用火炬通`, text }
}
