import type { State } from '#core/lifecycle.ts'

/** What the authority does with the list: collected, on public notice, announced. */
export const listStates = {
  passed: {
    title: { zh: '审查通过，待归集', en: 'Passed, waits for a batch' },
    next: {
      zh: '形式审查已通过，等待省级（计划单列市）科技管理部门归入批次。企业现在不需要办理什么。',
      en: 'It passed the formal review. The authority of the province or separately planned city puts it into a batch; the enterprise has nothing to do.',
    },
    tone: 'active',
  },
  listed: {
    title: { zh: '已归入批次', en: 'In a batch' },
    next: {
      zh: '主管部门正在核对本批名单，固定名单后发布公示；有疑问的会移出，退给评价工作机构再审。',
      en: 'The authority checks the list of this batch and then publishes it; what is doubtful goes back to the evaluator.',
    },
    tone: 'active',
  },
  'on-notice': {
    title: { zh: '公示中', en: 'On public notice' },
    next: {
      zh: '公示期内任何人都可以实名提出异议。公示期满无异议或者异议不成立的，由主管部门公告入库并给予登记编号。',
      en: 'Until the notice ends anyone may object under their real name. Without an objection that is upheld, the authority then announces the entry and gives the number.',
    },
    tone: 'active',
  },
  entered: {
    title: { zh: '已入库', en: 'Entered' },
    next: {
      zh: '企业已入库并取得登记编号，任何人都可以在公开登记簿中查询。更名或者发生重大变化的，请企业按期报告；被抽查的，请按通知提交材料。下一年度需要重新评价。',
      en: 'The enterprise is entered under its number; anyone can find it in the public register. It reports a change of name or another material change in time, and hands in material when it is spot-checked. Next year is evaluated anew.',
    },
    tone: 'good',
  },
} as const satisfies Record<string, State>
