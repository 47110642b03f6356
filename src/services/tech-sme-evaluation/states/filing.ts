import type { State } from '#core/lifecycle.ts'

/** From the draft to the end of the formal review. */
export const filingStates = {
  draft: {
    title: { zh: '草稿', en: 'Draft' },
    next: {
      zh: '请填写信息表并上传附件，在本年度填报期内提交。提交前只有本单位能看到。',
      en: 'Fill in the form, add the papers and submit within this year’s filing days. Until then only your organisation sees it.',
    },
    waitsFor: 'applicant',
    private: true,
    editable: true,
    tone: 'neutral',
  },
  submitted: {
    title: { zh: '已提交', en: 'Submitted' },
    next: {
      zh: '等待评价工作机构受理，开始形式审查。公告前企业都可以撤回。',
      en: 'The evaluator takes it up for its formal review. Until the announcement the enterprise may withdraw it.',
    },
    waitsFor: 'handler',
    tone: 'active',
  },
  'in-review': {
    title: { zh: '形式审查中', en: 'In review' },
    next: {
      zh: '评价工作机构正在逐项审查：符合的报主管部门归集公示，需要更正的退回补正，不符合条件的不予入库。',
      en: 'The evaluator goes through the form: it passes it on to the authority, returns it for correction, or refuses it.',
    },
    waitsFor: 'handler',
    tone: 'active',
  },
  returned: {
    title: { zh: '退回补正', en: 'Returned' },
    next: {
      zh: '请企业按退回意见修改并逐条答复，然后重新提交。补正后由评价工作机构重新审查。',
      en: 'The enterprise corrects what was named, answers each comment and submits again; the evaluator then reviews it anew.',
    },
    waitsFor: 'applicant',
    editable: true,
    tone: 'bad',
  },
  'not-entered': {
    title: { zh: '不予入库', en: 'Not entered' },
    next: {
      zh: '办理已结束，理由见办理记录。消除所列问题后，可以在本年度填报期内重新提交一件；有异议的，可以向主管部门反映。',
      en: 'The case is closed; the record gives the reason. Once it is removed a new form may be filed within this year’s days. Turn to the authority if you disagree.',
    },
    tone: 'bad',
  },
  withdrawn: {
    title: { zh: '已撤回', en: 'Withdrawn' },
    next: {
      zh: '企业已撤回，不再办理。本年度填报期内可以重新提交一件。',
      en: 'The enterprise took it back and it goes no further. A new form may be filed within this year’s days.',
    },
    tone: 'neutral',
  },
  discarded: {
    title: { zh: '已放弃', en: 'Discarded' },
    next: {
      zh: '信息表已放弃，不会再办理。需要时请新建一件。',
      en: 'The form was discarded and goes no further. Open a new one if you need it.',
    },
    private: true,
    tone: 'neutral',
  },
} as const satisfies Record<string, State>
