import type { State } from '#core/lifecycle.ts'

/** Notice, defence, verification and decision, as seen in a province's announcement of 2024. */
export const revocationStates = {
  revoking: {
    title: { zh: '已发撤销告知', en: 'Revocation notified' },
    next: {
      zh: '请企业在期限内提交申辩。申辩后由评价工作机构核实；到期没有申辩的，主管部门可以直接决定。决定前登记编号继续有效。',
      en: 'The enterprise may defend itself in time; the evaluator then verifies what it says. Without a defence the authority decides once the time is over. Until then the number stays valid.',
    },
    waitsFor: 'applicant',
    tone: 'bad',
  },
  defending: {
    title: { zh: '申辩核实中', en: 'Defence being verified' },
    next: {
      zh: '企业已申辩，等待评价工作机构核实并提出意见。决定前登记编号继续有效。',
      en: 'The enterprise has defended itself; the evaluator verifies this and gives its opinion. Until the decision the number stays valid.',
    },
    waitsFor: 'handler',
    tone: 'active',
  },
  verified: {
    title: { zh: '已核实，待决定', en: 'Verified, to be decided' },
    next: {
      zh: '评价工作机构已核实，由省级（计划单列市）科技管理部门决定撤销还是保留登记编号。决定前登记编号继续有效。',
      en: 'The evaluator has verified it; the authority of the province or separately planned city decides whether the number is revoked or kept. Until then it stays valid.',
    },
    tone: 'active',
  },
  revoked: {
    title: { zh: '已撤销登记编号', en: 'Number revoked' },
    next: {
      zh: '登记编号已撤销并公告，本年度不能再次参加评价。已经享受优惠的，请向税务等部门说明；有异议的，可以依法申请行政复议。',
      en: 'The number is revoked, which is announced; this year the enterprise cannot be evaluated again. If benefits were drawn on it, inform the tax and other authorities. Administrative reconsideration may be asked for by law.',
    },
    tone: 'bad',
  },
} as const satisfies Record<string, State>
