import { defendForm, keepForm, notifyForm, revokeForm, verifyForm } from '../asked/revocation.ts'
import { wasHeard } from '../guards.ts'
import type { StepsOf } from '../states.ts'

/** 撤销告知, 申辩, 核实, decision: nobody loses a number unheard. */
export const revocationSteps = {
  'notify-revocation': {
    title: { zh: '发出撤销告知', en: 'Notify of a revocation' },
    from: ['entered'],
    to: 'revoking',
    by: ['authority'],
    deciding: true,
    asks: notifyForm,
    limitKey: 'defence-days',
    opensRevocation: (finding) => ({ facts: `抽查发现：${finding}`.slice(0, 1000) }),
    seldom: true,
  },
  defend: {
    title: { zh: '提交申辩', en: 'Defend' },
    from: ['revoking'],
    to: 'defending',
    by: ['applicant'],
    asks: defendForm,
  },
  verify: {
    title: { zh: '核实申辩', en: 'Verify the defence' },
    from: ['defending'],
    to: 'verified',
    by: ['handler'],
    asks: verifyForm,
    inside: true,
  },
  revoke: {
    title: { zh: '撤销登记编号', en: 'Revoke the number' },
    from: ['revoking', 'verified'],
    to: 'revoked',
    by: ['authority'],
    deciding: true,
    asks: revokeForm,
    guard: wasHeard,
    certificate: 'revoke',
    final: true,
  },
  keep: {
    title: { zh: '保留登记编号', en: 'Keep the number' },
    from: ['revoking', 'defending', 'verified'],
    to: 'entered',
    by: ['authority'],
    deciding: true,
    asks: keepForm,
  },
} as const satisfies StepsOf
