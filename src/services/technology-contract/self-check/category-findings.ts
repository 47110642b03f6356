import { choicePath } from '#core/choices.ts'
import type { Finding } from '#core/self-check.ts'
import type { Text } from '#core/text.ts'
import { categoriesUnder, isCategory } from '../category.ts'
import { applies, hold, type Look } from './look.ts'
import { isOpen } from './nature.ts'

const topic = 'category'

/** Which answer speaks against which points of the checklist. */
const tests: readonly { field: string; against: unknown; points: readonly string[] }[] = [
  { field: 'creates', against: false, points: ['D02'] },
  { field: 'innovative', against: false, points: ['D03'] },
  { field: 'onlyParameters', against: true, points: ['D11'] },
  { field: 'basicResearch', against: true, points: ['D13'] },
  { field: 'routine', against: true, points: ['D12', 'D14', 'S20'] },
  { field: 'metrology', against: true, points: ['S22'] },
  { field: 'instruments', against: true, points: ['S23'] },
  { field: 'allResearch', against: false, points: ['D20'] },
  { field: 'held', against: false, points: ['T01', 'T02'] },
  { field: 'inForce', against: false, points: ['T04'] },
  { field: 'secret', against: false, points: ['T05'] },
  { field: 'reportsOnly', against: false, points: ['C03'] },
  { field: 'technicalQuestion', against: false, points: ['C01', 'C20', 'A02'] },
  { field: 'solves', against: false, points: ['S01', 'S02'] },
  { field: 'trains', against: false, points: ['R01'] },
  { field: 'namedTrainees', against: false, points: ['R02'] },
  { field: 'generalTraining', against: true, points: ['R10'] },
  { field: 'insideMain', against: true, points: ['R04'] },
  { field: 'brokers', against: false, points: ['A01'] },
]

/** What the answers lead to, by the decision order, and the tests that decide it. */
export function categoryFindings(look: Look): Finding[] {
  return [leading(look), ...(look.category === undefined ? nothing(look) : held(look))]
}

function held(look: Look): Finding[] {
  const { answers } = look
  return [
    ...tests.flatMap(({ field, against, points }) =>
      answers[field] === undefined
        ? []
        : points
            .filter((id) => applies(look, id))
            .flatMap((id) =>
              hold(look, id, { topic, outcome: answers[field] === against ? 'fail' : 'pass' }),
            ),
    ),
    ...(answers.handsOver === 'NO' && applies(look, 'S04')
      ? hold(look, 'S04', { topic, outcome: 'pass' })
      : []),
    ...cooperation(look),
    ...ancillary(look),
  ]
}

/** Every question of the order was answered “no”: the tests that would have made it one of the kinds. */
function nothing(look: Look): Finding[] {
  return ['D02', 'T01', 'C03', 'S01', 'R01', 'A01'].flatMap((id) =>
    hold(look, id, { topic, outcome: 'fail' }),
  )
}

function cooperation(look: Look): Finding[] {
  if (look.category !== 'DEV.ENTRUST' || look.answers.allResearch !== true) return []
  return hold(look, 'D20', { topic, outcome: 'hint', text: cooperative })
}

function ancillary(look: Look): Finding[] {
  const { answers } = look
  if (answers.ancillary !== true) return []
  if (isDevelopment(look)) return hold(look, 'R04', { topic, outcome: 'hint', text: notSplit })
  return hold(look, 'T13', { topic, outcome: 'hint' })
}

function isDevelopment({ category }: Look): boolean {
  return isCategory({ category }, 'DEV')
}

function leading({ answers, category, pack }: Look): Finding {
  const path = choicePath(categoriesUnder(pack.id).choices, category ?? '')
  const value: Text = {
    zh: path.map(({ label }) => label.zh).join(' / '),
    en: path.map(({ label }) => label.en).join(' / '),
  }
  const found = category !== undefined
  const text = found ? (isOpen(answers) ? asAnswered : asChosen) : noKind
  return {
    rule: 'ORDER',
    topic,
    outcome: found ? 'hint' : 'fail',
    text,
    ...(found && { value }),
    cite: '判断次序由本平台据《民法典》第八百四十三条以下和认定规则归纳（待核实）',
    ground: 'inferred',
  }
}

const asAnswered: Text = {
  zh: '按您的回答，合同可能属于这一类别：依次看是否研制新技术、转让或者许可已有技术、只提供咨询意见、解决特定技术问题、培训、中介',
  en: 'Your answers lead to this category, looked at in this order: new technology, transfer or licence of what exists, advice only, a specific technical problem, training, brokerage',
}
const asChosen: Text = {
  zh: '这是您选的类别；以合同约定的权利义务为准，不以合同名称为准',
  en: 'The category that you chose; the rights and duties of the contract decide, not its title',
}
const noKind: Text = {
  zh: '按您的回答，合同不属于任何一类技术合同，登记机构可能不予登记',
  en: 'By your answers the contract belongs to no kind of technology contract, and the registry may refuse it',
}
const cooperative: Text = {
  zh: '各方都参加研究开发工作的，可能是合作开发而不是委托开发',
  en: 'Where all parties take part in the research it may be cooperative rather than entrusted development',
}
const notSplit: Text = {
  zh: '开发合同中的培训、咨询和服务并入本合同，不单独登记',
  en: 'Training, consulting and service inside a development contract belong to it and are not registered on their own',
}
