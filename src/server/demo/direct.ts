import { addDays, type Day } from '#core/dates.ts'
import type { Answers } from '#core/form.ts'

type Asked = { at: number; area: string; product: string; on: Day }

/** Direct confirmation by one of its four routes, with evidence that counts on the day of filing. */
export function inventDirect(asked: Asked, route: number): Answers {
  const evidence = routes[route % routes.length] ?? certificate
  return { direct: true, ...evidence(asked) }
}

function certificate({ at, area, on }: Asked): Answers {
  const issued = addDays(on, -(120 + ((at * 31) % 800)))
  return {
    directRoute: 'D1',
    certificateNumber: `GR${issued.slice(0, 4)}${area.slice(0, 2)}00${String(9000 + at)}`,
    certificateOn: issued,
  }
}

function award({ at, product, on }: Asked): Answers {
  return {
    directRoute: 'D2',
    awardName: `国家科技奖励（样例）二等奖：${product}关键技术及应用`,
    awardYear: String(Number(on.slice(0, 4)) - 1 - (at % 4)),
    awardRank: String(1 + (at % 3)),
  }
}

function institute({ at, product, on }: Asked): Answers {
  return {
    directRoute: 'D3',
    instituteName: `${product}省级企业技术中心（样例）`,
    instituteAuthority: '省级认定部门（样例）',
    instituteNumber: `样例认定〔${Number(on.slice(0, 4)) - 2}〕${1 + (at % 90)} 号`,
    instituteOn: addDays(on, -(500 + ((at * 17) % 600))),
  }
}

function standard({ at, product, on }: Asked): Answers {
  const released = addDays(on, -(200 + ((at * 29) % 1200)))
  return {
    directRoute: 'D4',
    standardNumber: `样例标准 ${String(100 + at).padStart(4, '0')}-${released.slice(0, 4)}《${product}》`,
    standardLevel: at % 2 === 0 ? 'INDUSTRY' : 'NATIONAL',
    standardOn: released,
    standardRank: String(1 + (at % 5)),
  }
}

const routes = [certificate, award, institute, standard]
