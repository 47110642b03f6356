import type { Actor } from '#core/access.ts'
import { type Answers, isVisible, metaOf } from '#core/form.ts'
import { packOn } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { openCase, saveAnswers } from '../cases/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { addFile } from '../files/actions.ts'
import { type Act, inTurn } from './agenda.ts'
import type { Paper } from './bulk-cases.ts'
import { inventAnswers } from './enterprises.ts'
import { keepPdf } from './keep-pdf.ts'
import { demoActor } from './people.ts'
import { places } from './places.ts'
import { review, step } from './reviews.ts'

/** What an enterprise with a demo account files, and what comes of it; days are counted back from today. */
type Own = {
  area: string
  office: string
  city: string
  dialling: string
  domain: string
  /** The invented enterprise whose figures it files. */
  like: number
  openedAgo: number
  steps: readonly (readonly [daysAgo: number, name: string, asked?: Answers])[]
}

const hangzhou = { area: '330110', office: '330100', city: '杭州', dialling: '0571' }
const beijing = { area: '110108', office: '110000', city: '北京', dialling: '010' }
const ningbo = { area: '330212', office: '', city: '宁波', dialling: '0574' }

const stories: readonly Own[] = [
  // Passed in time for the batch that was announced last.
  {
    ...hangzhou,
    domain: 'chenghu.example.org',
    like: 30,
    openedAgo: 57,
    steps: [
      [57, 'submit'],
      [56, 'accept'],
      [53, 'pass'],
    ],
  },
  { ...beijing, domain: 'yannan.example.org', like: 20, openedAgo: 21, steps: [[20, 'discard']] },
  {
    ...beijing,
    domain: 'yannan.example.org',
    like: 8,
    openedAgo: 12,
    steps: [
      [11, 'submit'],
      [9, 'accept'],
      [6, 'return', { reason: '利润表缺少盖章页，人员名单没有注明兼职人员的工作月数，请补充。' }],
    ],
  },
  // No office is open there yet: it stays a draft.
  { ...ningbo, domain: 'wangchao.example.org', like: 12, openedAgo: 2, steps: [] },
]

/** The evaluations of the enterprises with a demo account, by the acts that everybody else takes. */
export function ownActs(service: Service, paper: Paper): Act[] {
  return stories.flatMap((story) => {
    let id = ''
    const begin = async (then: Deps) => {
      id = await open(then, { service, paper, story })
    }
    const steps = story.steps.map(([daysAgo, name, asked = {}]) => ({
      daysAgo,
      work: (then: Deps) => take(then, { service, story, taken: { id, step: name, asked } }),
    }))
    return inTurn([{ daysAgo: story.openedAgo, work: begin }, ...steps])
  })
}

type Opening = { service: Service; paper: Paper; story: Own }

async function open(then: Deps, { service, paper, story }: Opening): Promise<string> {
  const actor = await memberOf(then, story)
  const clerk = await demoActor(then, { kind: 'enterprise', area: story.area, role: 'clerk' })
  const answers = {
    ...likeAnother(then, { service, paper, story }),
    representativeName: actor.name,
    representativeEmail: `office@${story.domain}`,
    contactName: clerk?.name ?? actor.name,
    contactEmail: `contact@${story.domain}`,
  }
  return asActor(then.db, actor, async (tx) => {
    const opened = await openCase(then, tx, { actor, serviceId: service.id, answers })
    const { id, version } = opened
    const complete = await withPapers(then, tx, { actor, id, service, paper, answers })
    await saveAnswers(then, tx, { actor, id, version, answers: complete })
    return id
  })
}

function likeAnother(then: Deps, { service, story }: Opening): Answers {
  const { like: at, city, dialling, area } = story
  const place = { ...(places[0] as (typeof places)[number]), city, dialling }
  const one = { at, place, area, name: '', code: story.domain }
  return inventAnswers(service, one, then.clock.today())
}

type Papers = { actor: Actor; id: string; service: Service; paper: Paper; answers: Answers }

/** The sheet in every field that asks for papers. */
async function withPapers(
  then: Deps,
  tx: Tx,
  { actor, id: caseId, service, paper, answers }: Papers,
): Promise<Answers> {
  const complete = { ...answers }
  const { fields } = packOn(service, then.clock.today()).form
  for (const [field, schema] of Object.entries(fields)) {
    const { widget, optional, label } = metaOf(schema)
    if (widget !== 'files' || optional || !isVisible(schema, answers)) continue
    const file = await keepPdf(then, { name: `${label.zh}（演示）.pdf`, pdf: paper.pdf })
    complete[field] = [(await addFile(tx, { actor, caseId, file, at: then.clock.now() })).id]
  }
  return complete
}

type Taken = { id: string; step: string; asked: Answers }

async function take(
  then: Deps,
  { service, story, taken }: { service: Service; story: Own; taken: Taken },
): Promise<void> {
  const isOwn = service.lifecycle.steps[taken.step]?.by.includes('applicant')
  if (isOwn) return step(then, await memberOf(then, story), taken)
  const office = await demoActor(then, { kind: 'evaluator', area: story.office })
  if (office) await review(then, { office, service }, taken)
}

async function memberOf(then: Deps, { area }: Own): Promise<Actor> {
  const member = await demoActor(then, { kind: 'enterprise', area })
  if (!member) throw new Error(`no demo enterprise in ${area}`)
  return member
}
