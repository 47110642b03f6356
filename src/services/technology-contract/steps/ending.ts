import {
  askDeregistrationForm,
  deregisterForm,
  keepRegistrationForm,
  revokeForm,
} from '../asked/afterwards.ts'
import type { StepsOf } from '../states.ts'

/** How a registration ends: by request, or against the applicant's will. */
export const endingSteps = {
  'ask-deregistration': {
    title: { zh: '申请注销', en: 'Ask for deregistration' },
    from: ['registered'],
    to: 'deregistering',
    by: ['applicant'],
    asks: askDeregistrationForm,
  },
  'withdraw-deregistration': {
    title: { zh: '撤回注销申请', en: 'Take the request back' },
    from: ['deregistering'],
    to: 'registered',
    by: ['applicant'],
  },
  deregister: {
    title: { zh: '注销登记', en: 'Deregister' },
    from: ['registered', 'deregistering'],
    to: 'deregistered',
    by: ['handler'],
    asks: deregisterForm,
    certificate: 'deregister',
    final: true,
  },
  'keep-registration': {
    title: { zh: '不予注销', en: 'Keep the registration' },
    from: ['deregistering'],
    to: 'registered',
    by: ['handler'],
    asks: keepRegistrationForm,
  },
  revoke: {
    title: { zh: '撤销登记', en: 'Revoke' },
    from: ['registered', 'amending', 'amendment-submitted', 'amendment-review', 'deregistering'],
    to: 'revoked',
    by: ['handler', 'authority'],
    asks: revokeForm,
    // What an amendment under way would have changed was never approved.
    answers: 'restored',
    certificate: 'revoke',
    seldom: true,
    final: true,
  },
} as const satisfies StepsOf
