import type { Group } from './point.ts'
import {
  answers2021,
  beijing,
  civilCode,
  conditions2020,
  draft2024,
  interpretation,
  measures2000,
  newer,
  patentLaw,
  practice,
  recalled2001,
  rule2001,
  shanghai2025,
  signatureLaw,
  tianjin,
  universities,
  zhejiang,
} from './sources.ts'
import { always, isInForeignLanguage, isPlanProject } from './when.ts'

/** Whether the office may deal with the application at all. */
export const admission: Group = {
  title: { zh: '申请条件', en: 'Application' },
  points: [
    {
      id: 'G01',
      text: {
        zh: '合同以书面形式订立（纸质，或者可以随时调取查用的数据电文）',
        en: 'The contract is in writing: on paper, or as a data message that can be recalled',
      },
      onFail: ['not-accepted'],
      sources: [
        civilCode('第八百五十一条、第八百六十三条'),
        signatureLaw('第四条'),
        measures2000('第九条'),
      ],
      when: always,
    },
    {
      id: 'G02',
      text: {
        zh: '合同已经生效，法律要求的批准、登记已经办理（如专利权、专利申请权转让已在国家知识产权局登记）',
        en: 'The contract is in effect, and the approvals and registrations that the law demands are done, such as the record of a patent assignment',
      },
      onFail: ['refuse'],
      sources: [answers2021, patentLaw('第十条')],
      when: always,
    },
    {
      id: 'G03',
      text: {
        zh: '申请日在合同有效期内',
        en: 'The application was filed within the term of the contract',
      },
      onFail: ['not-accepted', 'return'],
      sources: [practice, draft2024('第十二条')],
      when: always,
    },
    {
      id: 'G04',
      text: {
        zh: '由卖方申请（技术进口合同由境内买方申请），并向申请单位所在地的登记机构提出',
        en: 'The seller applies (for an import, the buyer in China), at the registry of the applicant’s place',
      },
      onFail: ['not-accepted'],
      sources: [measures2000('第八条'), draft2024('第十一条')],
      when: always,
    },
    {
      id: 'G05',
      text: {
        zh: '同一合同（当事人、项目和文本相同）此前没有登记过',
        en: 'The same contract (parties, project, text) was not registered before',
      },
      onFail: ['not-accepted'],
      sources: [measures2000('第八条'), draft2024('第十一条'), beijing('第二十二条'), shanghai2025],
      when: always,
    },
  ],
}

/** Whether the text can be understood and relied on. */
export const text: Group = {
  title: { zh: '合同文本', en: 'Text of the contract' },
  points: [
    {
      id: 'G06',
      text: { zh: '各方当事人明确', en: 'It is clear who the parties are' },
      onFail: ['refuse'],
      sources: [answers2021, newer('第三十九条第一项')],
      when: always,
    },
    {
      id: 'G07',
      text: {
        zh: '标的写得清楚，登记人员能够了解其技术内容',
        en: 'The subject is clear enough for the clerk to understand the technology',
      },
      onFail: ['refuse'],
      sources: [answers2021, newer('第三十九条第二项')],
      when: always,
    },
    {
      id: 'G08',
      text: {
        zh: '价款、报酬或者使用费明确（写明金额或者计算方法）',
        en: 'Price, fee or royalty is clear: an amount, or how it is worked out',
      },
      onFail: ['refuse'],
      sources: [answers2021, newer('第三十九条第三项')],
      when: always,
    },
    {
      id: 'G09',
      text: {
        zh: '印章齐全并与当事人名称一致（当地要求封面章、骑缝章、落款章的，均已加盖）',
        en: 'No seal is missing and all agree with the parties’ names, with cover, cross-page and end seals where the place asks for them',
      },
      onFail: ['return', 'refuse'],
      sources: [answers2021, newer('第三十九条第六项'), universities],
      when: always,
    },
    {
      id: 'G10',
      text: {
        zh: '由法定代表人或者有授权的人签字；内设部门、课题组签订的，有其法人的书面授权',
        en: 'The legal representative or an authorised person signed; a department or project group has its legal person’s written authorisation',
      },
      onFail: ['return'],
      sources: [interpretation('第七条'), answers2021],
      when: always,
    },
    {
      id: 'G11',
      text: {
        zh: '要求提供的证明材料齐全，并与合同相符',
        en: 'The proof that was asked for is complete and fits the contract',
      },
      onFail: ['refuse'],
      sources: [answers2021, newer('第三十九条第五项')],
      when: always,
    },
    {
      id: 'G12',
      text: {
        zh: '合同名称、类别与约定的权利义务一致（不一致时以内容为准）',
        en: 'Title and category agree with the rights and duties; where they do not, the content decides',
      },
      // Content wins over title and category, so that another category may follow from what is agreed.
      onFail: ['return', 'reclassify', 'refuse'],
      sources: [interpretation('第四十二条'), answers2021],
      when: always,
    },
    {
      id: 'G19',
      text: {
        zh: '外文合同附有中文译本，并承诺译本与原文一致',
        en: 'A contract in a foreign language comes with a Chinese version and the promise that both are the same',
      },
      onFail: ['return'],
      sources: [tianjin, newer('第三十六条')],
      when: isInForeignLanguage,
    },
  ],
}

/** Whether the law lets such a contract stand. */
export const lawfulness: Group = {
  title: { zh: '合法性', en: 'Lawfulness' },
  points: [
    {
      id: 'G13',
      text: {
        zh: '没有非法垄断技术的条款：不限制继续研发或者强求单方回授；不禁止从他处取得技术；不以明显不合理的方式限制数量、价格、渠道、出口；不搭售；不限定原料、设备来源；不禁止对知识产权的有效性提出异议',
        en: 'No clause monopolises technology: no ban on further research or one-sided grant-back, no ban on other sources of technology, no unreasonable limit on volume, price, channel or export, no tied purchase, no limit on sources of input, no ban on challenging the right',
      },
      onFail: ['refuse'],
      sources: [
        civilCode('第八百五十条'),
        interpretation('第十条'),
        answers2021,
        recalled2001('第十八条'),
      ],
      when: always,
    },
    {
      id: 'G14',
      text: { zh: '不侵害他人的技术成果', en: 'No technology right of another is harmed' },
      onFail: ['refuse'],
      sources: [civilCode('第八百五十条'), newer('第三十九条第四项')],
      when: always,
    },
    {
      id: 'G15',
      text: {
        zh: '产品依法须经许可方可生产经营的，已附许可或者批准文件',
        en: 'Where a product needs a permit before it is made or sold, the permit or approval is attached',
      },
      onFail: ['refuse'],
      sources: [answers2021],
      when: always,
    },
    {
      id: 'G16',
      only: 'R2001',
      text: {
        zh: '政府计划项目附有下达计划部门的同意文件',
        en: 'A project of a government plan comes with its authority’s consent',
      },
      onFail: ['return'],
      sources: [answers2021],
      when: isPlanProject,
    },
    {
      id: 'G16',
      only: 'R2026',
      text: {
        zh: '政府计划项目附有项目合同、任务书，或者投标书和中标通知书',
        en: 'A project of a government plan comes with the project contract, the task book, or the bid with its award',
      },
      onFail: ['return'],
      sources: [newer('第三十八条')],
      when: isPlanProject,
    },
    {
      id: 'G17',
      text: {
        zh: '合同以定金、质押等担保为成立条件的，担保已经履行',
        en: 'Where the contract comes about only with a deposit, a pledge or other security, it was given',
      },
      onFail: ['refuse'],
      sources: [recalled2001('第十六条')],
      when: always,
    },
  ],
}

/** What is a technology contract at all, and what part of its money is technical. */
export const nature: Group = {
  title: { zh: '合同性质和金额', en: 'Nature and amounts' },
  points: [
    {
      id: 'G18',
      text: {
        zh: '交付的成果载体数量合理：文件以使用和存档所需为限，光盘、样品、品种以检验所需为限，成套设备、试验装置一般 1–2 套',
        en: 'The carriers of the result are in reasonable number: documents for use and filing, discs, samples and varieties for tests, complete sets or rigs normally one or two',
      },
      onFail: ['deduct'],
      sources: [recalled2001('第十九条')],
      when: always,
    },
    {
      id: 'G20',
      only: 'R2001',
      text: {
        zh: '不是以技术合同为名的买卖、租赁、建设工程、加工等其他合同；混合合同中的技术部分已经单独订立',
        en: 'It is no sale, lease, construction, processing or other contract in disguise; the technical part of a mixed deal was concluded separately',
      },
      onFail: ['refuse', 'return'],
      sources: [recalled2001('第五条')],
      when: always,
    },
    {
      id: 'G20',
      only: 'R2026',
      text: {
        zh: '不是以技术合同为名的买卖、租赁、建设工程、加工等其他合同；混合合同中技术部分的技术交易额写得清楚，其余金额计入非技术性费用',
        en: 'It is no sale, lease, construction, processing or other contract in disguise; in a mixed deal the technical amount of the technical part is clear and the rest counts as non-technical cost',
      },
      onFail: ['deduct', 'refuse'],
      sources: [newer('第三十七条')],
      when: always,
    },
    {
      id: 'G21',
      text: {
        zh: '写明合同总金额和技术交易额；不能写明的，说明了原因',
        en: 'Total and technical amount are stated, or the reason why they cannot be',
      },
      onFail: ['return'],
      sources: [rule2001('第五十一条'), conditions2020],
      when: always,
    },
    {
      id: 'G22',
      text: {
        zh: '以技术入股的按技术转让申请；技术承包按其内容归类',
        en: 'Technology given for shares is filed as a transfer, technology contracting by its content',
      },
      onFail: ['reclassify'],
      sources: [zhejiang('第十九条'), beijing('第二十三条')],
      when: always,
    },
  ],
}
