import { defineLifecycle } from '#core/lifecycle.ts'
import {
  judgeRegistration,
  refuseForm,
  registerForm,
  returnForm,
  revokeForm,
  takeoverForm,
} from './asked.ts'
import { states } from './states.ts'

/** From a seller's draft to a registered contract; the table that server and buttons both read. */
export const lifecycle = defineLifecycle(states, {
  start: 'draft',
  steps: {
    submit: {
      title: { zh: '提交', en: 'Submit' },
      from: ['draft'],
      to: 'submitted',
      by: ['applicant'],
      needs: 'answers',
    },
    withdraw: {
      title: { zh: '撤回', en: 'Withdraw' },
      from: ['submitted'],
      to: 'draft',
      by: ['applicant'],
    },
    discard: {
      title: { zh: '放弃', en: 'Discard' },
      from: ['draft', 'returned'],
      to: 'discarded',
      by: ['applicant'],
      final: true,
    },
    accept: {
      title: { zh: '受理', en: 'Accept' },
      from: ['submitted'],
      to: 'accepted',
      by: ['handler'],
      holder: 'becomes',
      clock: 'starts',
    },
    takeover: {
      title: { zh: '接手办理', en: 'Take over' },
      from: ['accepted'],
      to: 'accepted',
      by: ['handler'],
      asks: takeoverForm,
      holder: 'becomes',
    },
    return: {
      title: { zh: '退回补正', en: 'Return for correction' },
      from: ['submitted', 'accepted'],
      to: 'returned',
      by: ['handler'],
      asks: returnForm,
      holder: 'only',
    },
    resubmit: {
      title: { zh: '重新提交', en: 'Submit again' },
      from: ['returned'],
      to: 'submitted',
      by: ['applicant'],
      needs: 'answers',
    },
    register: {
      title: { zh: '登记', en: 'Register' },
      from: ['accepted'],
      to: 'registered',
      by: ['handler'],
      asks: registerForm,
      judge: judgeRegistration,
      holder: 'only',
      certificate: 'issue',
      final: true,
    },
    refuse: {
      title: { zh: '不予登记', en: 'Refuse' },
      from: ['submitted', 'accepted'],
      to: 'refused',
      by: ['handler'],
      asks: refuseForm,
      holder: 'only',
      final: true,
    },
    revoke: {
      title: { zh: '撤销登记', en: 'Revoke' },
      from: ['registered'],
      to: 'revoked',
      by: ['handler', 'authority'],
      asks: revokeForm,
      certificate: 'revoke',
      final: true,
    },
  },
})
