import { completeCreditCode } from '#core/credit-code.ts'
import { type MemberRole, memberRoles, type OrganisationKind } from '#core/roles.ts'
import type { Text } from '#core/text.ts'

const domain = 'demo.torchway.example'

/** One password for all of them, shown on the sign-in page; production refuses to start with them. */
export const demoPassword = 'torchway-demo'

type DemoOrganisation = {
  /** Fixed, so that production recognises it whatever it is called by then. */
  id: string
  kind: OrganisationKind
  name: string
  english: string
  area: string
  parent?: string
  code?: string
  administrator: [mailbox: string, name: string]
  clerk: [mailbox: string, name: string]
}

export type DemoPerson = {
  id: string
  organisationId: string
  role: MemberRole
  name: string
  email: string
}

const torch = demoId(1)
const zhejiang = demoId(2)
const hangzhou = demoId(3)
const beijing = demoId(11)
const sichuan = demoId(13)

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    id: demoId(6),
    kind: 'enterprise',
    name: '杭州澄湖精密仪器有限公司',
    english: 'Chenghu Precision Instruments, Hangzhou',
    area: '330110',
    code: completeCreditCode('91330110MA2DEM001'),
    administrator: ['seller', '沈清荷'],
    clerk: ['seller-clerk', '陆一鸣'],
  },
  {
    id: demoId(4),
    kind: 'registry',
    name: '杭州市技术合同登记处（示范）',
    english: 'Technology Contract Registry, Hangzhou',
    area: '330100',
    parent: hangzhou,
    administrator: ['registry', '方知远'],
    clerk: ['registry-clerk', '姜采薇'],
  },
  {
    id: hangzhou,
    kind: 'authority',
    name: '杭州市科技局（示范）',
    english: 'Science authority of Hangzhou',
    area: '330100',
    parent: zhejiang,
    administrator: ['city', '顾南舟'],
    clerk: ['city-clerk', '叶晚晴'],
  },
  {
    id: zhejiang,
    kind: 'authority',
    name: '浙江省科技厅（示范）',
    english: 'Science authority of Zhejiang',
    area: '330000',
    parent: torch,
    administrator: ['province', '秦望川'],
    clerk: ['province-clerk', '白若溪'],
  },
  {
    id: torch,
    kind: 'torch',
    name: '火炬中心（示范）',
    english: 'Torch Center',
    area: '000000',
    administrator: ['torch', '严思齐'],
    clerk: ['torch-clerk', '苏见微'],
  },
  {
    id: demoId(7),
    kind: 'enterprise',
    name: '宁波望潮海洋装备有限公司',
    english: 'Wangchao Marine Equipment, Ningbo',
    area: '330212',
    code: completeCreditCode('91330212MA2DEM002'),
    administrator: ['ningbo-seller', '石怀远'],
    clerk: ['ningbo-seller-clerk', '罗小满'],
  },
  {
    id: demoId(5),
    kind: 'registry',
    name: '宁波市技术合同登记处（示范）',
    english: 'Technology Contract Registry, Ningbo',
    area: '330200',
    parent: zhejiang,
    administrator: ['ningbo-registry', '温如海'],
    clerk: ['ningbo-registry-clerk', '杜云帆'],
  },
  {
    id: demoId(8),
    kind: 'enterprise',
    name: '北京燕南远景新能源与智能电网储能系统集成及工业互联网安全技术研究开发应用推广服务股份有限公司中关村分公司',
    english: 'Yannan Vision Energy Storage, Beijing (a very long name)',
    area: '110108',
    code: completeCreditCode('91110108MA2DEM003'),
    administrator: ['beijing-seller', '欧阳明远'],
    clerk: ['beijing-seller-clerk', '韩子墨'],
  },
  {
    id: demoId(9),
    kind: 'registry',
    name: '北京市技术合同登记处（示范）',
    english: 'Technology Contract Registry, Beijing',
    area: '110000',
    parent: torch,
    administrator: ['beijing-registry', '裴书言'],
    clerk: ['beijing-registry-clerk', '宋知夏'],
  },
  {
    id: demoId(10),
    kind: 'evaluator',
    name: '杭州市科技型中小企业评价工作机构（示范）',
    english: 'Evaluator of technology-based SMEs, Hangzhou',
    area: '330100',
    parent: zhejiang,
    administrator: ['evaluator', '梅疏影'],
    clerk: ['evaluator-clerk', '江枫眠'],
  },
  {
    id: beijing,
    kind: 'authority',
    name: '北京市科委（示范）',
    english: 'Science authority of Beijing',
    area: '110000',
    parent: torch,
    administrator: ['beijing', '钟离安'],
    clerk: ['beijing-clerk', '卓清扬'],
  },
  {
    id: demoId(12),
    kind: 'evaluator',
    name: '北京市科技型中小企业评价工作机构（示范）',
    english: 'Evaluator of technology-based SMEs, Beijing',
    area: '110000',
    parent: beijing,
    administrator: ['beijing-evaluator', '尹秋水'],
    clerk: ['beijing-evaluator-clerk', '于飞'],
  },
  {
    id: sichuan,
    kind: 'authority',
    name: '四川省科技厅（示范）',
    english: 'Science authority of Sichuan',
    area: '510000',
    parent: torch,
    administrator: ['sichuan', '岑千山'],
    clerk: ['sichuan-clerk', '柏舟'],
  },
  {
    id: demoId(14),
    kind: 'evaluator',
    name: '成都市科技型中小企业评价工作机构（示范）',
    english: 'Evaluator of technology-based SMEs, Chengdu',
    area: '510100',
    parent: sichuan,
    administrator: ['chengdu-evaluator', '祝长安'],
    clerk: ['chengdu-evaluator-clerk', '简一'],
  },
]

export const demoPeople: readonly DemoPerson[] = demoOrganisations.flatMap((one, at) => [
  personOf(one, 'administrator', demoId(100 + at)),
  personOf(one, 'clerk', demoId(200 + at)),
])

export const demoAccounts: readonly { email: string; password: string; who: Text }[] =
  demoOrganisations.flatMap((one) => [account(one, 'administrator'), account(one, 'clerk')])

const dialling: Record<string, string> = {
  3300: '0571',
  3301: '0571',
  3302: '0574',
  5100: '028',
  5101: '028',
}

/** An invented telephone with the code of the city; Beijing’s where no other is known. */
export function demoPhone(area: string): string {
  return `${dialling[area.slice(0, 4)] ?? '010'}-8888${area.slice(2)}`
}

function personOf(one: DemoOrganisation, role: MemberRole, id: string): DemoPerson {
  const [mailbox, name] = one[role]
  return { id, organisationId: one.id, role, name, email: `${mailbox}@${domain}` }
}

function account(one: DemoOrganisation, role: MemberRole) {
  const { zh, en } = memberRoles[role]
  return {
    email: `${one[role][0]}@${domain}`,
    password: demoPassword,
    who: { zh: `${one.name} · ${zh}`, en: `${one.english} · ${en.toLowerCase()}` },
  }
}

function demoId(number: number): string {
  return `dec0dec0-0000-4000-8000-${String(number).padStart(12, '0')}`
}
