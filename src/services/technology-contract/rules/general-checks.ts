import { chineseDay, isDay } from '#core/dates.ts'
import { isCategory } from '../category.ts'
import { isBuyerInChina } from '../fields/buyer.ts'
import { isPlanProject } from '../fields/classification.ts'
import { type Check, hasFiles } from './check.ts'

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
    id: 'G16',
    cite: answersOf2021,
    find: (answers) =>
      isPlanProject(answers) && !hasFiles(answers, 'programmeConsent')
        ? {
            field: 'programmeConsent',
            text: {
              zh: '政府计划项目，未附计划部门的批准文件',
              en: 'A project of a government plan without the consent of its authority',
            },
          }
        : undefined,
  },
  {
    id: 'T22',
    cite: '《技术进出口管理条例》（2020 年修订）第三十六至三十八条',
    find: (answers) =>
      answers.buyerCountry !== undefined && !isBuyerInChina(answers)
        ? {
            field: 'buyerCountry',
            text: {
              zh: '买方在境外或者港澳台地区，涉及技术出口的，请核对许可证或者登记证书',
              en: 'The buyer is abroad or in Hong Kong, Macao or Taiwan: if technology is exported, check the licence or registration certificate',
            },
          }
        : undefined,
  },
  {
    id: 'CIT',
    cite: '财税〔2010〕111号（待核实）',
    find: (answers) =>
      answers.relatedParties === true && isCategory(answers, 'TRF')
        ? {
            field: 'relatedParties',
            text: {
              zh: '关联交易：双方直接或者间接 100% 同一控股的，转让所得不享受企业所得税优惠，请提示申请单位',
              en: 'Related parties: with 100 % common ownership the transfer gets no income-tax relief; tell the applicant',
            },
          }
        : undefined,
  },
]
