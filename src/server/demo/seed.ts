import { sql } from 'kysely'
import type { Answers } from '#core/form.ts'
import { services } from '#services/index.ts'
import { openCase, saveAnswers, takeStep } from '../cases/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { addFile } from '../files/actions.ts'
import { contractPdf } from './contract-pdf.ts'
import { examine } from './examine.ts'
import { keepPdf } from './keep-pdf.ts'
import { demoActor } from './people.ts'
import { quietly } from './quietly.ts'

/** How far each demo case goes, and how many days ago it began. */
type Story = {
  example: number
  daysAgo: number
  steps: readonly (readonly [name: string, asked?: Answers])[]
}

const register = (verifiedTechnicalYuan: string) => ['register', { verifiedTechnicalYuan }] as const

const stories: readonly Story[] = [
  { example: 0, daysAgo: 1, steps: [] },
  { example: 1, daysAgo: 2, steps: [['submit']] },
  { example: 2, daysAgo: 3, steps: [['submit']] },
  { example: 3, daysAgo: 4, steps: [['submit'], ['accept']] },
  { example: 0, daysAgo: 50, steps: [['submit'], ['accept']] },
  {
    example: 1,
    daysAgo: 6,
    steps: [
      ['submit'],
      ['accept'],
      ['return', { reason: '费用清单缺少仪器租用的明细，请补充后重新提交。' }],
    ],
  },
  { example: 0, daysAgo: 9, steps: [['submit'], ['accept'], register('820000.00')] },
  { example: 1, daysAgo: 12, steps: [['submit'], ['accept'], register('700000.00')] },
  {
    example: 4,
    daysAgo: 14,
    steps: [
      ['submit'],
      ['accept'],
      ['refuse', { ground: 'D11', reason: '仅改变外壳尺寸和颜色，不具有技术开发的创新内容。' }],
    ],
  },
]

// The examples are other people’s; here the demo enterprise files them.
const sellerData: Answers = {
  sellerNature: '150',
  sellerAddress: '浙江省杭州市余杭区样例路 66 号',
  sellerRepresentative: '沈清荷',
  sellerContact: '陆一鸣',
  sellerPhone: '0571-88880000',
  sellerPostcode: '311100',
}

/** A few cases in every state, made by the same actions as real ones, so that no list is empty. Once. */
export async function seedDemoCases(deps: Deps): Promise<void> {
  await deps.db.connection().execute(async (connection) => {
    // Two processes may start together; the second waits and finds the work done.
    await sql`select pg_advisory_lock(20200207)`.execute(connection)
    try {
      const any = await connection
        .selectFrom('cases')
        .select('id')
        .where('service', '=', 'technology-contract')
        .limit(1)
        .executeTakeFirst()
      if (any) return
      // The oldest first, so that every list is in the order of time.
      for (const story of stories.toSorted((a, b) => b.daysAgo - a.daysAgo)) await tell(deps, story)
    } finally {
      await sql`select pg_advisory_unlock(20200207)`.execute(connection)
    }
  })
}

async function tell(deps: Deps, story: Story): Promise<void> {
  const [service] = services
  const example = service?.examples[story.example]
  const seller = await demoActor(deps, { kind: 'enterprise', area: '330110' })
  const officer = await demoActor(deps, { kind: 'registry', area: '330100' })
  if (!service || !example || !seller || !officer) return
  const then = quietly(deps, story.daysAgo)
  const id = await asActor(deps.db, seller, async (tx) => {
    const answers = { ...example.answers, ...sellerData, projectName: nameOf(story) }
    const opened = await openCase(then, tx, { actor: seller, serviceId: service.id, answers })
    const pdf = contractPdf(answers, seller.organisation.name)
    const file = await addFile(tx, {
      actor: seller,
      caseId: opened.id,
      file: await keepPdf(deps, { name: '技术合同（演示）.pdf', pdf }),
      at: then.clock.now(),
    })
    const withFile = { ...opened.answers, contractText: [file.id] }
    await saveAnswers(then, tx, {
      actor: seller,
      id: opened.id,
      version: opened.version,
      answers: withFile,
    })
    return opened.id
  })
  for (const [step, asked = {}] of story.steps) {
    const actor = step === 'submit' ? seller : officer
    await asActor(deps.db, actor, (tx) => examine(then, tx, { service, actor, id, step, asked }))
    await asActor(deps.db, actor, (tx) => takeStep(then, tx, { actor, id, step, asked }))
  }
}

/** A contract is registered but once: each story that tells an example again is another phase of its project. */
function nameOf(story: Story): string {
  const name = String(services[0]?.examples[story.example]?.answers.projectName)
  const earlier = stories.filter(
    ({ example, daysAgo }) => example === story.example && daysAgo > story.daysAgo,
  )
  return earlier.length === 0 ? name : `${name}（${'一二三四五六七八九'.charAt(earlier.length)}期）`
}
