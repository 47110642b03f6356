import type { Text } from '#core/text.ts'

/** better-auth's refusals in words; `code` stays with them for programs. */
export function sentenceFor(status: number, code: string | undefined): Text {
  return sentences[code ?? ''] ?? (status === 429 ? tooMany : status === 401 ? signedOut : other)
}

const tooMany: Text = {
  zh: '尝试次数过多，请稍后再试',
  en: 'Too many tries; wait a while and try again',
}
const signedOut: Text = { zh: '请先登录', en: 'Please sign in first' }
const other: Text = {
  zh: '没有成功，请核对填写的内容',
  en: 'That did not work; check what you entered',
}

const wrongPair: Text = {
  zh: '邮箱或密码不正确',
  en: 'The e-mail address or the password is not right',
}
const wrongCode: Text = {
  zh: '验证码不正确或已过期，请输入验证器上现在显示的 6 位数字',
  en: 'The code is wrong or has expired; enter the 6 digits that the authenticator shows now',
}
const locked: Text = {
  zh: '尝试次数过多，请 15 分钟后重新登录',
  en: 'Too many tries; sign in again in 15 minutes',
}
const notSetUp: Text = {
  zh: '还没有设置两步验证',
  en: 'The second factor is not set up',
}

const sentences: Record<string, Text> = {
  INVALID_EMAIL_OR_PASSWORD: wrongPair,
  INVALID_EMAIL: wrongPair,
  INVALID_PASSWORD: { zh: '当前密码不正确', en: 'The current password is not right' },
  PASSWORD_TOO_SHORT: {
    zh: '密码至少 10 个字符',
    en: 'A password has at least 10 characters',
  },
  PASSWORD_TOO_LONG: {
    zh: '密码最多 128 个字符',
    en: 'A password has at most 128 characters',
  },
  INVALID_CODE: wrongCode,
  INVALID_BACKUP_CODE: {
    zh: '备用码不正确或已用过',
    en: 'The backup code is wrong or was used before',
  },
  INVALID_TWO_FACTOR_COOKIE: {
    zh: '验证已超时，请重新输入密码',
    en: 'This took too long; enter your password again',
  },
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: {
    zh: '尝试次数过多，请重新登录',
    en: 'Too many tries; sign in again',
  },
  ACCOUNT_TEMPORARILY_LOCKED: locked,
  TOTP_NOT_ENABLED: notSetUp,
  BACKUP_CODES_NOT_ENABLED: notSetUp,
  TWO_FACTOR_NOT_ENABLED: notSetUp,
  TOTP_ALREADY_ENABLED: {
    zh: '两步验证已经启用',
    en: 'The second factor is already turned on',
  },
  INVALID_TOKEN: {
    zh: '这个链接已失效，请重新申请重置密码',
    en: 'This link is no longer valid; ask for a new one',
  },
  NO_ORGANISATION: {
    zh: '您的账号目前不属于任何单位，请联系本单位管理员重新邀请',
    en: 'Your account belongs to no organisation; ask your administrator to invite you again',
  },
  ORGANISATION_CLOSED: {
    zh: '您所在的单位已停用，请联系上级主管部门',
    en: 'Your organisation has been closed; ask the authority above it',
  },
}
