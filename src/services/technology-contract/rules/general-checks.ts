import { chineseDay, isDay } from '#core/dates.ts'
import { isCategory } from '../category.ts'
import { isBuyerInChina } from '../fields/buyer.ts'
import { crossesBorder, isImport } from '../fields/trade.ts'
import type { Check } from './check.ts'

const answersOf2021 = '火炬中心问答（2021-01-13，仅见转载，待核实）'

/** Points of every contract, G01–G22. */
export const generalChecks: readonly Check[] = [
  {
    id: 'G02',
    cite: answersOf2021,
    find: ({ signedOn }, on) =>
      isDay(String(signedOn)) && String(signedOn) > on
        ? {
            field: 'signedOn',
            text: {
              zh: `签订日期 ${chineseDay(String(signedOn))} 晚于申请日，请核对合同是否已经签订生效`,
              en: `The day of signing ${signedOn} is after the application; check that the contract is signed and in effect`,
            },
          }
        : undefined,
  },
  {
    id: 'G03',
    cite: '各地办理要求；2024 年征求意见稿第十二条（待核实）',
    find: ({ endsOn }, on) =>
      isDay(String(endsOn)) && String(endsOn) < on
        ? {
            field: 'endsOn',
            text: {
              zh: `合同有效期已于 ${chineseDay(String(endsOn))} 届满，早于申请日`,
              en: `The contract’s term ended on ${endsOn}, before the application`,
            },
          }
        : undefined,
  },
  {
    id: 'T22',
    cite: '《技术进出口管理条例》（2020 年修订）第三十六至三十八条',
    find: (answers) =>
      !crossesBorder(answers) && answers.buyerCountry !== undefined && !isBuyerInChina(answers)
        ? {
            field: 'buyerCountry',
            text: {
              zh: '对方在境外或者港澳台地区，申请单位却选了境内技术交易。涉及技术出口的，应有许可证或者登记证书，请核对',
              en: 'The other party is abroad or in Hong Kong, Macao or Taiwan, yet the contract is said to be domestic. If technology is exported there must be a licence or certificate; check',
            },
          }
        : undefined,
  },
  {
    id: 'T22',
    cite: '《技术进出口管理条例》（2020 年修订）第十七至十九条、第三十六至三十八条',
    find: (answers) =>
      crossesBorder(answers)
        ? {
            field: 'tradeCertificateNumber',
            text: {
              zh: '技术进出口合同，请核对许可证或者登记证书的编号、当事人和金额与合同一致',
              en: 'A contract across the border: check that number, parties and amount of the trade certificate agree with the contract',
            },
          }
        : undefined,
  },
  {
    id: 'G04',
    cite: '征求意见稿第十一条；天津市南开区办事指南（待核实）',
    find: (answers) =>
      isImport(answers)
        ? {
            field: 'direction',
            text: {
              zh: '技术进口合同由境内买方申请：申请单位应是合同的买方，请核对',
              en: 'An import is filed by the domestic buyer: check that the applicant is the buyer',
            },
          }
        : undefined,
  },
  {
    id: 'G06',
    cite: '技术合同示范文本（多方签订的栏目）；只登记一次为平台推定（待核实）',
    find: ({ jointApplicants, jointCounterparties }) => {
      const field = [
        ['jointApplicants', jointApplicants] as const,
        ['jointCounterparties', jointCounterparties] as const,
      ].find(([, lines]) => Array.isArray(lines) && lines.length > 0)?.[0]
      if (!field) return undefined
      return {
        field,
        text: {
          zh: '多方当事人的合同，请核对各方名称、印章齐全，且其他各方没有另行登记',
          en: 'Several parties: check that all names and seals are there and that no other party registered it',
        },
      }
    },
  },
  {
    id: 'CIT',
    cite: '财税〔2010〕111号（待核实）',
    find: (answers) =>
      answers.relatedParties === true && isCategory(answers, 'TRF', 'LIC')
        ? {
            field: 'relatedParties',
            text: {
              zh: '关联交易：双方直接或者间接 100% 同一控股的，转让（许可）所得不享受企业所得税优惠，请提示申请单位',
              en: 'Related parties: with 100 % common ownership the income gets no income-tax relief; tell the applicant',
            },
          }
        : undefined,
  },
]
