import { type Kysely, sql } from 'kysely'
import type { Tables } from '#server/db/tables.ts'
import { getService } from '#services/index.ts'

/** How many offices share the cases; the first alone has a quarter of them. */
const registries = 20

type Wanted = { db: Kysely<Tables>; cases: number; today: string }

/**
 * That many contracts of invented enterprises, all over the offices, a tenth of them waiting for an officer.
 * Answers the first office.
 */
export async function makeCases({ db, cases, today }: Wanted): Promise<string> {
  await db.transaction().execute(async (tx) => {
    await sql`set local synchronous_commit = off`.execute(tx)
    await makeOffices(tx)
    await makeEnterprises(tx, Math.ceil(cases / 8))
    await insertCases(tx, { cases, today })
  })
  await sql`vacuum analyze`.execute(db)
  const { rows } = await sql<{ id: string }>`
    select id from organisations where name = '第1号样例登记处'`.execute(db)
  return rows[0]?.id ?? ''
}

async function makeOffices(db: Kysely<Tables>): Promise<void> {
  await sql`
    insert into organisations (kind, name, area, region, office_code, services)
    select 'registry', '第' || row_number() over (order by code) || '号样例登记处', code, '9' || substr(code, 1, 3),
      lpad((row_number() over (order by code))::text, 2, '0'), '{technology-contract}'
    from (select code from areas where code like '__0100' order by code limit ${registries}) cities`.execute(
    db,
  )
}

const cities =
  '北京上海天津重庆杭州南京苏州无锡宁波合肥福州厦门南昌济南青岛郑州武汉长沙广州深圳南宁海口成都贵阳昆明西安兰州西宁银川沈阳大连长春哈尔滨'
const first = '星云海天华中新金宏瑞博恒远东方正大明智创科联汇德信诚安康达盛源泰和嘉润丰'
const second = '河图光辰宇航芯澜岳峰川川舟桥石林泉森田野帆翼羽晶磁波频算码链能电热机械材'
const trades = [
  '智能装备',
  '生物医药',
  '新材料',
  '电子科技',
  '软件技术',
  '环境工程',
  '光电技术',
  '精密机械',
  '化工科技',
  '能源科技',
  '信息技术',
  '半导体',
]

async function makeEnterprises(db: Kysely<Tables>, count: number): Promise<void> {
  await sql`
    insert into organisations (kind, name, credit_code, area)
    select 'enterprise',
      substr(${cities}, (drawn[1] % 32) * 2 + 1, 2) || substr(${first}, drawn[2] % 36 + 1, 1)
        || substr(${second}, drawn[3] % 36 + 1, 1) || (${trades}::text[])[drawn[4] % 12 + 1] || '有限公司',
      'X' || lpad(i::text, 17, '0'),
      (array(select area from organisations where kind = 'registry' order by office_code))[i % ${registries} + 1]
    from generate_series(1, ${count}) i,
      lateral (select array(
        select (hashint8extended(i, place) & 1048575)::integer from generate_series(1, 4) place
      ) as drawn) draws`.execute(db)
}

const projects = [
  '高性能轴承钢纯净冶炼工艺开发',
  '轧机主传动自适应控制算法研制',
  '换热管腐蚀失效分析与防护',
  '电子级溶剂连续精馏技术秘密转让',
  '城市污水深度脱氮技术服务',
  '光伏组件缺陷图像识别软件开发',
  '抗肿瘤小分子药物晶型筛选',
  '储能电池热管理系统设计咨询',
]

async function insertCases(db: Kysely<Tables>, { cases, today }: Omit<Wanted, 'db'>) {
  const [example] = getService('technology-contract').examples
  const answers = JSON.stringify(example?.answers)
  await sql`
    insert into cases (reference, service, state, private, waits_for, answers, submitted, form_version, rule_pack,
      title, applicant_id, applicant_name, applicant_code, area, handler_id, opened_by, opened_at, changed_at,
      changed_by, submitted_at, due_on, search_text)
    select reference, 'technology-contract', state, false, case when state = 'accepted' then 'handler' end,
      ${answers}::jsonb, ${answers}::jsonb, 1, '2001', title, one.id, one.name, one.credit_code, one.area,
      office.id, (select id from "user" limit 1), at, at, '张三', at,
      case when state = 'accepted' then ${today}::date + (i % 40 - 10) end,
      title || e'\n' || reference || e'\n' || one.name || e'\n' || one.credit_code
    from (
      select i, 'B' || lpad(i::text, 9, '0') as reference,
        case when i % 10 = 0 then 'accepted' else 'registered' end as state,
        (${projects}::text[])[i * 11 / 3 % 8 + 1] || '（第' || i || '号）' as title,
        ${today}::timestamptz - i * interval '1 minute' as at,
        case when i % 40 < 10 then 1 else i / 10 % ${registries} + 1 end as office_number
      from generate_series(1, ${cases}) i
    ) drawn
    join (select *, row_number() over (order by credit_code) as n from organisations where credit_code like 'X%') one
      on one.n = drawn.i % (select count(*) from organisations where credit_code like 'X%') + 1
    join (select *, row_number() over (order by office_code) as n from organisations where name like '第%号样例登记处') office
      on office.n = drawn.office_number`.execute(db)
}
