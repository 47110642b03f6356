import type { Group } from './point.ts'
import {
  civilCode,
  interpretation,
  patentRules,
  recalled2001,
  rule2001ByJiangxi,
  tianjin,
  tradeRules,
  universities,
} from './sources.ts'
import {
  isCertifiedRight,
  isCrossBorder,
  isKnowHow,
  isLicence,
  isPatentDeal,
  isPatentLicence,
  isSoftwareTransfer,
  isTransfer,
} from './when.ts'

/** 技术转让 and 技术许可, section T of the list. */
export const transfer: Group = {
  title: { zh: '技术转让、技术许可', en: 'Transfer and licence' },
  fields: ['category'],
  points: [
    {
      id: 'T01',
      text: {
        zh: '标的是订立合同时已经掌握的技术成果（专利、专利申请、技术秘密或者其他知识产权）',
        en: 'The subject is technology already held at signing: a patent, an application, know-how or another right',
      },
      onFail: ['reclassify'],
      sources: [civilCode('第八百六十二条'), interpretation('第二十二条'), recalled2001()],
      when: isTransfer,
    },
    {
      id: 'T02',
      text: {
        zh: '技术完整、实用，相关内容构成一项产品、工艺、材料、品种或者其改进的技术方案',
        en: 'The technology is complete and usable: it makes up one solution for a product, process, material, variety or improvement',
      },
      onFail: ['reclassify'],
      sources: [recalled2001()],
      when: isTransfer,
    },
    {
      id: 'T03',
      text: {
        zh: '知识产权的权属或者使用权约定清楚',
        en: 'Who owns the right, or may use it, is agreed clearly',
      },
      onFail: ['return', 'refuse'],
      sources: [rule2001ByJiangxi, recalled2001()],
      when: isTransfer,
    },
    {
      id: 'T04',
      text: {
        zh: '附有权利证书，权利仍然有效（专利、植物新品种、集成电路布图设计等）',
        en: 'The certificate is attached and the right is in force: patent, plant variety, circuit layout and the like',
      },
      onFail: ['refuse'],
      sources: [universities, recalled2001('第二十八条')],
      when: isCertifiedRight,
    },
    {
      id: 'T04S',
      text: {
        zh: '软件已作著作权登记（建议登记，不是必备条件）',
        en: 'The software is in the copyright register, which is advisable but no condition',
      },
      onFail: ['note'],
      sources: [recalled2001('第二十八条')],
      when: isSoftwareTransfer,
    },
    {
      id: 'T05',
      only: 'R2001',
      text: {
        zh: '技术秘密不为公众所知悉，能带来经济利益，具有实用性，并且采取了保密措施',
        en: 'The know-how is not publicly known, brings economic benefit, is usable and is kept secret by measures',
      },
      onFail: ['refuse', 'reclassify'],
      sources: [recalled2001(), interpretation('第一条')],
      when: isKnowHow,
    },
    {
      id: 'T05',
      only: 'R2026',
      text: {
        zh: '技术秘密不为公众所知悉，具有商业价值，并且经权利人采取相应保密措施',
        en: 'The know-how is not publicly known, has commercial value and is kept secret by its holder’s measures',
      },
      onFail: ['refuse', 'reclassify'],
      sources: [interpretation('第一条')],
      when: isKnowHow,
    },
    {
      id: 'T06',
      text: {
        zh: '写明发明创造的名称、申请人和权利人、申请日期、申请号、专利号以及有效期限',
        en: 'Invention, applicant and owner, filing date, numbers and expiry are named',
      },
      onFail: ['return'],
      sources: [civilCode('第八百四十五条')],
      when: isPatentDeal,
    },
    {
      id: 'T07',
      text: {
        zh: '实施许可的期限在专利权存续期间以内',
        en: 'The licence stays within the life of the patent',
      },
      onFail: ['refuse'],
      sources: [civilCode('第八百六十五条')],
      when: isPatentLicence,
    },
    {
      id: 'T08',
      text: {
        zh: '就专利申请订立许可的，所选类别与申请所处阶段相符：公开以前按技术秘密许可，公开以后、授权以前参照专利实施许可，授权以后为专利实施许可',
        en: 'A licence on an application is filed by its stage: before publication as know-how, after it and before the grant like a patent licence, after the grant as one',
      },
      onFail: ['reclassify'],
      sources: [interpretation('第二十九条')],
      when: isPatentLicence,
    },
    {
      id: 'T10',
      text: {
        zh: '不是公有领域的技术（如权利已终止的技术），技术秘密的使用权或者转让权有约定',
        en: 'The technology is not in the public domain, as after a right has ended, and the right to use or pass on know-how is agreed',
      },
      onFail: ['reclassify'],
      sources: [interpretation('第三十四条'), rule2001ByJiangxi],
      when: isTransfer,
    },
    {
      id: 'T11',
      text: {
        zh: '不是只销售高新技术产品而不转让技术',
        en: 'It is not the mere sale of high-tech products without a transfer of technology',
      },
      onFail: ['refuse'],
      sources: [rule2001ByJiangxi],
      when: isTransfer,
    },
    {
      id: 'T12',
      text: {
        zh: '交付的技术资料不限于随产品提供的说明书、性能介绍',
        en: 'The technical documents are more than the manuals and performance sheets that come with a product',
      },
      onFail: ['refuse'],
      sources: [rule2001ByJiangxi],
      when: isTransfer,
    },
    {
      id: 'T13',
      text: {
        zh: '为实施技术而约定的设备、原材料、咨询和服务仍属于本合同，不另行归类；其中设备、原材料的金额计入非技术性费用',
        en: 'Equipment, material, consulting or service agreed to put the technology to use stays part of the deal; the money for equipment and material is non-technical all the same',
      },
      onFail: ['note'],
      sources: [civilCode('第八百六十二条'), interpretation('第二十二条')],
      when: isTransfer,
    },
    {
      id: 'T20',
      text: {
        zh: '写明许可方式：独占、排他或者普通（没有约定或者约定不明的，视为普通许可）',
        en: 'The mode is stated: exclusive, sole or ordinary; without words for it the licence is ordinary',
      },
      onFail: ['return'],
      sources: [interpretation('第二十五条')],
      when: isLicence,
    },
    {
      id: 'T21',
      text: {
        zh: '专利实施许可合同自生效之日起三个月内向国家知识产权局备案（开放许可另有备案办法）',
        en: 'The patent licence is filed with CNIPA within three months from taking effect; an open licence has its own filing',
      },
      onFail: ['note'],
      sources: [patentRules('关于许可合同备案的规定')],
      when: isPatentLicence,
    },
    {
      id: 'T22',
      text: {
        zh: '技术进出口附有商务主管部门的许可证或者合同登记证书',
        en: 'Technology that is imported or exported comes with the licence or registration certificate of the commerce authority',
      },
      onFail: ['refuse'],
      sources: [tradeRules('第十七至十九条、第三十六至三十八条'), tianjin],
      when: isCrossBorder,
    },
  ],
}
