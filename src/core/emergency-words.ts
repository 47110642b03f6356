import type { EmergencyPeriod } from './emergency.ts'
import type { Text } from './text.ts'

type Eased = Pick<EmergencyPeriod, 'measures' | 'graceWorkdays'>

/** What a period eases, a sentence each, as pages and letters say it. */
export function easings({ measures, graceWorkdays }: Eased): Text[] {
  const { deferPaper, certificates, extendClocksBy } = measures
  return [
    deferPaper && {
      zh: `纸质材料可以延后补交：期间结束后 ${graceWorkdays} 个工作日内补交即可`,
      en: `Paper may follow later: within ${graceWorkdays} working days after the period ends`,
    },
    certificates === 'electronic' && {
      zh: '证明发放电子版，无需到场领取',
      en: 'Certificates are issued electronically; nobody has to come for them',
    },
    certificates === 'electronic-or-posted' && {
      zh: '证明发放电子版，也可以邮寄纸质件',
      en: 'Certificates are issued electronically, or sent by post on paper',
    },
    extendClocksBy > 0 && {
      zh: `期间内受理的办件，办理期限延长 ${extendClocksBy} 个工作日`,
      en: `Cases accepted meanwhile may take ${extendClocksBy} working days longer`,
    },
  ].filter((text) => text !== false)
}
