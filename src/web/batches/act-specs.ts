import {
  announceBatch,
  type BatchView,
  cancelBatch,
  extendNotice,
  freezeBatch,
  publishNotice,
  unfreezeBatch,
  withdrawNotice,
} from '#api/batches.ts'
import type { Answers, Form } from '#core/form.ts'
import type { Text } from '#core/text.ts'
import { call } from '#web/kit/api.ts'
import type { Act } from './acts.ts'
import {
  announcementAsked,
  extensionAsked,
  nothingAsked,
  noticeAsked,
  reasonAsked,
  withdrawalAsked,
} from './asked.ts'

type Spec = {
  title: Text
  /** What is asked before it is done. */
  asks: Form
  danger?: true
  /** What is told once it is done. */
  done: Text
}

export const actSpecs: Record<Act, Spec> = {
  freeze: {
    title: { zh: '固定名单', en: 'Freeze the list' },
    asks: nothingAsked,
    done: { zh: '名单已固定，可以发布公示。', en: 'The list is fixed; publish its notice next.' },
  },
  unfreeze: {
    title: { zh: '解除固定', en: 'Unfreeze' },
    asks: nothingAsked,
    done: { zh: '名单可以调整了。', en: 'The list can be changed again.' },
  },
  cancel: {
    title: { zh: '取消批次', en: 'Cancel the batch' },
    asks: reasonAsked,
    danger: true,
    done: {
      zh: '批次已取消，其中的办件可以归入其他批次。',
      en: 'The batch was cancelled; its cases can join another.',
    },
  },
  notice: {
    title: { zh: '发布公示', en: 'Publish the notice' },
    asks: noticeAsked,
    done: {
      zh: '公示已发布。最后一天和公示网址见下面。',
      en: 'The notice is published; its last day and address stand below.',
    },
  },
  extend: {
    title: { zh: '延长公示', en: 'Extend the notice' },
    asks: extensionAsked,
    done: { zh: '公示已延长。', en: 'The notice was extended.' },
  },
  withdraw: {
    title: { zh: '撤回公示', en: 'Withdraw the notice' },
    asks: withdrawalAsked,
    danger: true,
    done: {
      zh: '公示已撤回，名单仍然固定；可以解除固定后调整，或者重新公示。',
      en: 'The notice was withdrawn. The list is still fixed: unfreeze it, or publish it anew.',
    },
  },
  announce: {
    title: { zh: '发布公告', en: 'Announce' },
    asks: announcementAsked,
    done: {
      zh: '公告已发布并编号，已通知申请单位。公告网址见下面。',
      en: 'Announced, with numbers; the applicants were told. The address stands below.',
    },
  },
}

/** Does it on the server. `answers` are those of the act's own form. */
export function send(act: Act, batch: BatchView, answers: Answers): Promise<BatchView> {
  const params = { id: batch.id }
  const { version } = batch
  const said = (name: string) => String(answers[name] ?? '')
  const numbered = answers.documentNumber
    ? { documentNumber: said('documentNumber'), version }
    : { version }
  switch (act) {
    case 'freeze':
      return call(freezeBatch, { params, body: { version } })
    case 'unfreeze':
      return call(unfreezeBatch, { params, body: { version } })
    case 'cancel':
      return call(cancelBatch, { params, body: { reason: said('reason'), version } })
    case 'notice':
      return call(publishNotice, { params, body: { startsOn: said('startsOn'), ...numbered } })
    case 'extend': {
      const workdays = Number(said('workdays'))
      return call(extendNotice, { params, body: { workdays, reason: said('reason'), version } })
    }
    case 'withdraw':
      return call(withdrawNotice, { params, body: { reason: said('reason'), version } })
    case 'announce':
      return call(announceBatch, { params, body: numbered })
  }
}
