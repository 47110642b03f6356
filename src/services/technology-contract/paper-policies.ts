import type { Policy } from '#core/policy.ts'

const always = { area: '000000', validFrom: '2000-02-16', validTo: null } as const

/** Whether the registry asks for the paper original, and what follows. No national text sets these days. */
export const paperPolicies: readonly Policy[] = [
  {
    ...always,
    key: 'paper-original',
    value: { needed: true, dueWorkdays: 20 },
    ground: 'inferred',
    cite: '认定登记申请须提交书面合同原件（科技部技术合同认定登记常见问题第一条，据转述）；20 个工作日为平台设定，各地可另行规定',
  },
  {
    key: 'paper-original',
    area: '110000',
    validFrom: '2002-11-01',
    validTo: null,
    value: { needed: true, dueWorkdays: 20 },
    ground: 'local-law',
    cite: '《北京市技术市场条例》第二十二条：以数据电文形式订立的合同，登记时应当提交书面形式；20 个工作日为平台设定',
  },
  {
    ...always,
    key: 'paper-missed',
    value: {
      zh: '逾期未交纸质原件的，不影响已经作出的受理和登记，已出具的登记证明继续有效；办理机构会定期提醒，并可以把该合同列入核查，要求说明情况。',
      en: 'A missed due day does not undo acceptance or registration, and the certificate stays valid. The office goes on reminding, and may look into the contract and ask for an explanation.',
    },
    ground: 'inferred',
    cite: '国家规定未写明逾期后果，此为平台设定；当地另有规定的，由登记机构公布',
  },
  {
    ...always,
    key: 'paper-reminders',
    value: { workdays: [10, 5, 1], overdueEvery: 5 },
    ground: 'inferred',
    cite: '平台设定：到期前 10、5、1 个工作日、到期当日提醒，逾期后每 5 个工作日提醒一次',
  },
  {
    ...always,
    key: 'paper-follow-up',
    value: { workdays: 10 },
    ground: 'inferred',
    cite: '平台设定：纸质原件与电子文本不一致的，10 个工作日内补交一致的原件',
  },
]
