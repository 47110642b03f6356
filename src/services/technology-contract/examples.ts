import { completeCreditCode } from '#core/credit-code.ts'
import type { Answers } from '#core/form.ts'

// All parties are invented. Files are added by whoever uses an example.

const university: Answers = {
  sellerNature: '0221',
  sellerAddress: '湖北省武汉市洪山区样例路 1 号',
  sellerRepresentative: '林知远',
  sellerContact: '周明',
  sellerPhone: '027-87650001',
  sellerPostcode: '430074',
}

const company: Answers = {
  sellerNature: '150',
  sellerAddress: '湖北省武汉市东湖新技术开发区样例大道 88 号',
  sellerRepresentative: '陈立新',
  sellerContact: '何静',
  sellerPhone: '027-87650002',
}

const plant: Answers = {
  buyerName: '江城样例装备制造有限公司',
  buyerCreditCode: completeCreditCode('91420100MA0000E01'),
  buyerCountry: '142',
  buyerNature: '150',
  buyerArea: '420100',
  buyerIndustry: 'C35',
  buyerAddress: '湖北省武汉市江夏区样例工业园 3 号',
  buyerContact: '吴越',
  buyerPhone: '027-87650003',
  buyerIsTransferBody: false,
  buyerIsResearchBody: false,
  buyerIsConverted: false,
  buyerInHighTechZone: true,
  buyerIsListed: false,
  buyerScale: 'MEDIUM',
}

const chemicalWorks: Answers = {
  ...plant,
  buyerName: '云河样例化工股份有限公司',
  buyerCreditCode: completeCreditCode('91330200MA0000E04'),
  buyerNature: '160',
  buyerArea: '330200',
  buyerIndustry: 'C26',
  buyerInHighTechZone: false,
  buyerIsListed: true,
  buyerScale: 'LARGE',
}

/** What an ordinary contract outside any plan answers. */
const ordinary: Answers = {
  signedOn: '2026-09-15',
  beginsOn: '2026-09-15',
  endsOn: '2028-09-14',
  relatedParties: false,
  includesNonTechnical: false,
  paymentMethod: 'INSTALMENT',
  planSource: 'NONE',
  intellectualProperty: 'NONE',
  field: '0399',
  goal: '10',
}

/** One contract each of the usual kinds, and two that a registry would refuse. */
export const examples: readonly { name: string; answers: Answers }[] = [
  {
    name: '委托开发，含设备和原材料',
    answers: {
      ...ordinary,
      ...university,
      ...plant,
      projectName: '轧机主传动自适应控制算法及试验台研制',
      category: 'DEV.ENTRUST',
      intellectualProperty: 'KNOWHOW',
      totalYuan: '1200000.00',
      includesNonTechnical: true,
      nonTechnical: [
        { kind: 'EQUIPMENT', yuan: '300000.00', note: '购置服务器' },
        { kind: 'MATERIAL', yuan: '80000.00' },
      ],
      technicalYuan: '820000.00',
    },
  },
  {
    name: '技术服务，含试剂和仪器使用费',
    answers: {
      ...ordinary,
      ...university,
      ...chemicalWorks,
      projectName: '加氢装置换热管腐蚀失效分析与防护方案',
      category: 'SRV.GEN',
      field: '0599',
      totalYuan: '960000.00',
      includesNonTechnical: true,
      nonTechnical: [
        { kind: 'MATERIAL', yuan: '160000.00', note: '试剂' },
        { kind: 'INSTRUMENTS', yuan: '100000.00', note: '租用仪器' },
      ],
      technicalYuan: '700000.00',
    },
  },
  {
    name: '技术秘密转让',
    answers: {
      ...ordinary,
      ...company,
      ...chemicalWorks,
      projectName: '高纯电子级溶剂连续精馏工艺技术秘密转让',
      category: 'TRF.KNOWHOW',
      intellectualProperty: 'KNOWHOW',
      field: '0599',
      totalYuan: '12000000.00',
      technicalYuan: '12000000.00',
      paymentMethod: 'LUMP',
      newInvestmentYuan: '30000000.00',
      newOutputYuan: '85000000.00',
    },
  },
  {
    name: '技术培训，含教材',
    answers: {
      ...ordinary,
      ...company,
      ...plant,
      projectName: '铝合金搅拌摩擦焊新工艺技术培训',
      category: 'SRV.TRAIN',
      totalYuan: '120000.00',
      includesNonTechnical: true,
      nonTechnical: [{ kind: 'OTHER', yuan: '8000.00', note: '教材和材料' }],
      technicalYuan: '112000.00',
      paymentMethod: 'LUMP',
    },
  },
  {
    name: '存疑：只改尺寸和颜色的“开发”',
    answers: {
      ...ordinary,
      ...company,
      ...plant,
      projectName: '设备外壳尺寸和颜色改型开发',
      category: 'DEV.ENTRUST',
      totalYuan: '90000.00',
      technicalYuan: '90000.00',
      paymentMethod: 'LUMP',
    },
  },
  {
    name: '存疑：日常维护和标准校准',
    answers: {
      ...ordinary,
      ...company,
      ...chemicalWorks,
      projectName: '在线分析仪器年度维护与校准',
      category: 'SRV.GEN',
      field: '0399',
      totalYuan: '180000.00',
      technicalYuan: '180000.00',
    },
  },
]
