import type { Day } from './dates.ts'
import { DomainError, type FieldError } from './errors.ts'
import { day, paragraph, pattern, text } from './fields.ts'
import { defineForm } from './form.ts'
import type { Text } from './text.ts'

/** Where a request for a copy on paper stands. */
export type MailingState = 'open' | 'sent' | 'declined' | 'withdrawn' | 'lapsed'

export const mailingStates: Record<MailingState, { title: Text; next: Text }> = {
  open: {
    title: { zh: '待寄送', en: 'to be posted' },
    next: {
      zh: '等待登记机构寄出，寄出后会有消息告知运单号。',
      en: 'The registry posts it next; a message will tell the tracking number.',
    },
  },
  sent: {
    title: { zh: '已寄出', en: 'posted' },
    next: {
      zh: '凭运单号可向承运单位查询；未收到的，可以再次申请。',
      en: 'Ask the carrier with the tracking number; if it never arrives, ask again.',
    },
  },
  declined: {
    title: { zh: '未予寄送', en: 'declined' },
    next: {
      zh: '请按说明处理后再次申请；电子证明随时可以下载打印。',
      en: 'Act on the reason and ask again; the electronic certificate can be downloaded and printed at any time.',
    },
  },
  withdrawn: {
    title: { zh: '已撤回', en: 'withdrawn' },
    next: { zh: '需要时可以再次申请。', en: 'Ask again whenever it is needed.' },
  },
  lapsed: {
    title: { zh: '已终止', en: 'lapsed' },
    next: {
      zh: '证明在寄出前已注销或撤销，不再寄送。',
      en: 'The certificate was deregistered or revoked before it was posted; nothing will be sent.',
    },
  },
}

const section = { id: 'mailing', title: { zh: '纸质寄送', en: 'Copy by post' } }
const about = (zh: string, en: string) => ({ label: { zh, en }, section: section.id })

/** To whom and where a copy on paper is sent. */
export const mailingForm = defineForm({
  version: 1,
  sections: [section],
  fields: {
    recipient: text({ ...about('收件人', 'Recipient'), max: 50 }),
    phone: pattern({
      ...about('联系电话', 'Telephone'),
      form: /^\+?[0-9][0-9 ()-]{4,28}[0-9]$/,
      wrong: {
        zh: '请填写电话号码，例如 0571-88880000 或 13800000000',
        en: 'A telephone number, such as 0571-88880000 or 13800000000',
      },
    }),
    address: text({ ...about('收件地址', 'Address'), max: 200 }),
    postcode: pattern({
      ...about('邮政编码', 'Postcode'),
      form: /^\d{6}$/,
      wrong: { zh: '邮政编码为 6 位数字', en: 'A postcode has 6 digits' },
    }),
  },
})

/** What the office says once the letter is on its way. */
export const postedForm = defineForm({
  version: 1,
  sections: [section],
  fields: {
    sentOn: day(about('寄出日期', 'Posted on')),
    carrier: text({ ...about('承运单位', 'Carrier'), max: 40 }),
    trackingNumber: pattern({
      ...about('运单号', 'Tracking number'),
      form: /^[A-Za-z0-9-]{6,40}$/,
      wrong: {
        zh: '运单号为 6 至 40 位字母或数字',
        en: 'A tracking number has 6 to 40 letters or digits',
      },
    }),
  },
})

export const declinedForm = defineForm({
  version: 1,
  sections: [section],
  fields: { reason: paragraph({ ...about('不予寄送的原因', 'Why it is not posted'), max: 500 }) },
})

/** A letter is not posted before it was asked for, nor tomorrow. */
export function postedProblem(
  sentOn: Day,
  { requestedOn, today }: { requestedOn: Day; today: Day },
): FieldError | undefined {
  if (sentOn > today) {
    return {
      field: 'sentOn',
      text: { zh: '寄出日期不能晚于今天', en: 'The day of posting cannot lie in the future' },
    }
  }
  if (sentOn < requestedOn) {
    return {
      field: 'sentOn',
      text: {
        zh: `寄出日期不能早于申请日期 ${requestedOn}`,
        en: `It cannot have been posted before it was asked for on ${requestedOn}`,
      },
    }
  }
  return undefined
}

/** Who has handled it already, and how. */
export function alreadyHandled(state: Exclude<MailingState, 'open'>, by: string): DomainError {
  const { title } = mailingStates[state]
  return new DomainError(
    'conflict',
    {
      zh: `这件寄送申请${title.zh}（${by}），不能再办理。请刷新列表`,
      en: `This request is already ${title.en} (${by}); nothing more can be done to it. Reload the list`,
    },
    { state },
  )
}

/** What the acts are called in a case's history and in the journal. */
export const mailingActs: Record<string, Text> = {
  'mailing:request': { zh: '申请寄送纸质证明', en: 'Copy by post asked for' },
  'mailing:posted': { zh: '寄出纸质证明', en: 'Copy posted' },
  'mailing:declined': { zh: '不予寄送纸质证明', en: 'Copy by post declined' },
  'mailing:withdrawn': { zh: '撤回寄送申请', en: 'Request for a copy withdrawn' },
}
