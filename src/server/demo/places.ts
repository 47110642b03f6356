import type { Actor } from '#core/access.ts'
import type { Deps } from '../deps.ts'
import { demoActor } from './people.ts'

/** A province of the demonstration: its city, the office there, and how far its newest batch is. */
export type Place = {
  province: string
  /** Stands in the numbers of its documents. */
  short: string
  city: string
  office: string
  /** Of the telephone there. */
  dialling: string
  /** The counties of its enterprises, the large ones more than once. */
  counties: readonly string[]
  last: 'collecting' | 'frozen' | 'cancelled'
  /** Who inspects with an account: somebody from elsewhere, and nobody of the office that reviewed. */
  inspector: { name: string; employer: string; account: string }
}

export const places: readonly Place[] = [
  {
    province: '330000',
    short: '浙',
    city: '杭州',
    office: '330100',
    dialling: '0571',
    // Few in 余杭, the county of the demo enterprise: there all of them are checked.
    counties: `330106 330108 330109 330105 330106 330108 330111 330106
      330109 330113 330108 330105 330106 330110 330109`.split(/\s+/),
    last: 'frozen',
    inspector: {
      name: '叶晚晴',
      employer: '杭州市科技局（示范）',
      account: 'city-clerk@demo.torchway.example',
    },
  },
  {
    province: '510000',
    short: '川',
    city: '成都',
    office: '510100',
    dialling: '028',
    counties: ['510107', '510116', '510104', '510107', '510117', '510112', '510108'],
    last: 'collecting',
    inspector: {
      name: '梅疏影',
      employer: '杭州市科技型中小企业评价工作机构（示范）',
      account: 'evaluator@demo.torchway.example',
    },
  },
  {
    province: '110000',
    short: '京',
    city: '北京',
    office: '110000',
    dialling: '010',
    counties: ['110108', '110105', '110114', '110108', '110106', '110115', '110108'],
    last: 'cancelled',
    inspector: {
      name: '祝长安',
      employer: '成都市科技型中小企业评价工作机构（示范）',
      account: 'chengdu-evaluator@demo.torchway.example',
    },
  },
]

/** Who acts in a province: the authority, a colleague there for what takes two, and the office that reviews. */
export type Officers = { authority: Actor; colleague: Actor; office: Actor }

/** Undefined where one of them is missing. */
export async function officersOf(deps: Deps, place: Place): Promise<Officers | undefined> {
  const inProvince = { kind: 'authority', area: place.province } as const
  const authority = await demoActor(deps, inProvince)
  const colleague = await demoActor(deps, { ...inProvince, role: 'clerk' })
  const office = await demoActor(deps, { kind: 'evaluator', area: place.office })
  return authority && colleague && office ? { authority, colleague, office } : undefined
}
