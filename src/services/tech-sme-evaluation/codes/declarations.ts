import type { Ground } from '#core/policy.ts'
import type { Text } from '#core/text.ts'
import { article6 } from '../rules/sources.ts'

/** A condition that the enterprise declares: true when it is met. */
type Declaration = { rule: string; label: Text; cite: string; ground: Ground }

const years: Text = { zh: '上一年和申报当年', en: 'in the year before and in this year' }

/** Conditions 1, 3 and 4 of article 6, by the field of the form that asks. */
export const declarations = {
  resident: {
    rule: 'C1',
    label: {
      zh: '在中国境内（不包括港、澳、台地区）注册的居民企业',
      en: 'A resident enterprise registered in mainland China',
    },
    ...article6('一'),
  },
  permitted: {
    rule: 'C3',
    label: {
      zh: '提供的产品和服务不属于国家规定的禁止、限制和淘汰类',
      en: 'Products and services are not of the classes that the state forbids, restricts or phases out',
    },
    ...article6('三'),
  },
  noSafetyAccident: {
    rule: 'C4.1',
    label: {
      zh: `${years.zh}未发生重大安全事故`,
      en: `No major safety accident ${years.en}`,
    },
    ...article6('四'),
  },
  noQualityAccident: {
    rule: 'C4.2',
    label: {
      zh: `${years.zh}未发生重大质量事故`,
      en: `No major quality accident ${years.en}`,
    },
    ...article6('四'),
  },
  noEnvironmentalBreach: {
    rule: 'C4.3',
    label: {
      zh: `${years.zh}没有严重环境违法行为`,
      en: `No serious environmental violation ${years.en}`,
    },
    ...article6('四'),
  },
  noIntegrityBreach: {
    rule: 'C4.4',
    label: {
      zh: `${years.zh}没有科研严重失信行为`,
      en: `No serious breach of research integrity ${years.en}`,
    },
    ...article6('四'),
  },
  notAbnormal: {
    rule: 'C4.5',
    label: { zh: '未列入经营异常名录', en: 'Not on the list of abnormal operation' },
    ...article6('四'),
  },
  notUnlawful: {
    rule: 'C4.6',
    label: {
      zh: '未列入严重违法失信企业名单',
      en: 'Not on the list of seriously unlawful enterprises',
    },
    ...article6('四'),
  },
} as const satisfies Record<string, Declaration>
