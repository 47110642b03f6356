import { choice, count, day, files, pattern, text, yesNo } from '#core/fields.ts'
import type { Answers } from '#core/form.ts'
import { directRoutes, standardLevels } from '../codes/direct-routes.ts'

const section = 'direct'
const proofs = ['pdf', 'ofd', 'png', 'jpeg']

/** Whether the enterprise asks for direct confirmation. */
export function asksDirect({ direct }: Answers): boolean {
  return direct === true
}

function onRoute(route: string) {
  return (answers: Answers) => asksDirect(answers) && answers.directRoute === route
}

/** Direct confirmation with the evidence of its route; it waives condition 5 and nothing else. */
export const directFields = {
  direct: yesNo({
    section,
    label: { zh: '是否申请直接确认', en: 'Do you ask for direct confirmation?' },
    hint: {
      zh: '直接确认只免除得分要求，其余各项条件仍须符合；得分已经符合的不必申请',
      en: 'It waives the score only: all other conditions stay. There is no need for it where the score suffices',
    },
  }),
  directRoute: choice({
    section,
    label: { zh: '直接确认的情形', en: 'On which ground' },
    choices: directRoutes.choices,
    visibleWhen: asksDirect,
  }),
  certificateNumber: pattern({
    section,
    label: { zh: '高新技术企业证书编号', en: 'Number of the certificate' },
    form: /^G[RSF]20\d{10}$/,
    wrong: {
      zh: '证书编号为 GR、GS 或者 GF 加 12 位数字（年份 4 位、地区 2 位、流水号 6 位），例如 GR201942000001',
      en: 'GR, GS or GF and 12 digits: year, region, serial, such as GR201942000001',
    },
    visibleWhen: onRoute('D1'),
  }),
  certificateOn: day({
    section,
    label: { zh: '发证日期', en: 'Issued on' },
    hint: { zh: '证书有效期三年', en: 'A certificate is valid for three years' },
    visibleWhen: onRoute('D1'),
  }),
  awardName: text({
    section,
    label: { zh: '奖励名称和等级', en: 'Award and its class' },
    max: 120,
    visibleWhen: onRoute('D2'),
  }),
  awardYear: count({
    section,
    label: { zh: '获奖年度', en: 'Year of the award' },
    places: 0,
    min: '1950',
    max: '2199',
    visibleWhen: onRoute('D2'),
  }),
  awardRank: count({
    section,
    label: { zh: '在获奖单位中的排名', en: 'Rank among the winners' },
    places: 0,
    min: '1',
    max: '999',
    visibleWhen: onRoute('D2'),
  }),
  instituteName: text({
    section,
    label: { zh: '研发机构名称', en: 'Name of the institution' },
    hint: {
      zh: '国家级、省部级的重点实验室、工程技术研究中心、工程实验室、工程研究中心、企业技术中心、国际联合研究中心等（范围待核实）',
      en: 'Such as a key laboratory, engineering (technology) research centre, enterprise technology centre or joint international centre of national, provincial or ministerial level (scope not verified)',
    },
    max: 120,
    visibleWhen: onRoute('D3'),
  }),
  instituteAuthority: text({
    section,
    label: { zh: '认定部门', en: 'Recognised by' },
    max: 120,
    visibleWhen: onRoute('D3'),
  }),
  instituteNumber: text({
    section,
    label: { zh: '认定文号', en: 'Number of the decision' },
    max: 60,
    visibleWhen: onRoute('D3'),
  }),
  instituteOn: day({
    section,
    label: { zh: '认定日期', en: 'Recognised on' },
    visibleWhen: onRoute('D3'),
  }),
  standardNumber: text({
    section,
    label: { zh: '标准编号和名称', en: 'Number and title of the standard' },
    max: 120,
    visibleWhen: onRoute('D4'),
  }),
  standardLevel: choice({
    section,
    label: { zh: '标准级别', en: 'Level' },
    choices: standardLevels.choices,
    visibleWhen: onRoute('D4'),
  }),
  standardOn: day({
    section,
    label: { zh: '发布日期', en: 'Released on' },
    visibleWhen: onRoute('D4'),
  }),
  standardRank: count({
    section,
    label: { zh: '在起草单位中的排名', en: 'Rank among the drafters' },
    hint: {
      zh: '前五名视为主导（待核实）',
      en: 'The first five count as leading (not verified)',
    },
    places: 0,
    min: '1',
    max: '999',
    visibleWhen: onRoute('D4'),
  }),
  directProofs: files({
    section,
    label: { zh: '直接确认的证明文件', en: 'Proof for direct confirmation' },
    max: 10,
    accept: proofs,
    visibleWhen: asksDirect,
  }),
}
