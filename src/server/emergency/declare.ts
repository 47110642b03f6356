import { type Actor, isSupervisor, requireAdministrator } from '#core/access.ts'
import { mayDeclare } from '#core/emergency.ts'
import { declarationErrors, declarationForm } from '#core/emergency-form.ts'
import { DomainError, type FieldError, notFound } from '#core/errors.ts'
import { formErrors, readAnswers } from '#core/form.ts'
import { findService } from '#services/index.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { writeJournal } from '../journal/actions.ts'
import { papersDeferred } from '../papers/actions.ts'
import { announceStart } from './letters.ts'
import {
  findOwnUnended,
  findPeriod,
  hasArea,
  insertPeriod,
  lockDeclarations,
  type PeriodRow,
} from './store.ts'

type Asked = {
  title: string
  titleEn?: string | undefined
  area: string
  services: string[]
  deferPaper: boolean
  certificates: 'electronic' | 'electronic-or-posted' | null
  extendClocksBy: number
  graceWorkdays: number
  startsOn: string
  legalText: string
  link?: string | undefined
}

/**
 * Eases business in the authority’s area or a part of it, from a day on, until an act ends it. Paper that was filed
 * since that day and is due is deferred with it.
 */
export async function declarePeriod(
  deps: Deps,
  tx: Tx,
  { actor, asked }: { actor: Actor; asked: Asked },
): Promise<PeriodRow> {
  requireDeclarer(actor)
  const said = await readDeclaration(deps, tx, { actor, asked })
  await lockDeclarations(tx, actor.organisation.id)
  await requireNoTwin(tx, actor, said)
  const at = deps.clock.now()
  const id = await insertPeriod(tx, { ...said, declaredBy: actor.organisation.id, at })
  const { title, area, services, measures, startsOn, graceWorkdays, legalText, link } = said
  const papers = measures.deferPaper
    ? await papersDeferred(deps, tx, { period: { id, title, startsOn } })
    : 0
  await writeJournal(tx, {
    organisationId: actor.organisation.id,
    actor,
    act: 'emergency:declare',
    detail: {
      period: id,
      name: title.zh,
      area,
      ...(services.length > 0 && { services }),
      ...(measures.deferPaper && { deferPaper: true, graceWorkdays }),
      ...(papers > 0 && { papersDeferred: papers }),
      ...(measures.certificates && { certificates: measures.certificates }),
      ...(measures.extendClocksBy > 0 && { extendClocksBy: measures.extendClocksBy }),
      startsOn,
      legalText,
      ...(link && { link }),
    },
    at,
  })
  const made = await findPeriod(tx, id)
  if (!made) throw notFound()
  await announceStart(deps, tx, made)
  return made
}

function requireDeclarer(actor: Actor): void {
  requireAdministrator(actor)
  if (isSupervisor(actor.organisation.kind)) return
  throw new DomainError('not-allowed', {
    zh: '便利化期间由科技管理部门或火炬中心宣布和结束',
    en: 'Emergency periods are declared and ended by authorities and the Torch Center',
  })
}

async function readDeclaration(
  { clock }: Deps,
  tx: Tx,
  { actor, asked }: { actor: Actor; asked: Asked },
) {
  const errors = formErrors(declarationForm, asked)
  const wrong = new Set(errors.map(({ field }) => field))
  const ofMeasures = declarationErrors(asked, clock.today())
  errors.push(...ofMeasures.filter(({ field }) => !wrong.has(field)))
  errors.push(...serviceErrors(asked.services))
  if (!wrong.has('area')) errors.push(...(await areaErrors(tx, actor, asked.area)))
  const [first] = errors
  if (first) throw new DomainError('invalid', first.text, { errors })
  const said = readAnswers(declarationForm, asked) as Record<string, string | undefined>
  const { title = '', titleEn, area = '', startsOn = '', legalText = '', link } = said
  return {
    title: { zh: title, en: titleEn ?? `Emergency period from ${startsOn}` },
    area,
    startsOn,
    legalText,
    link: link ?? null,
    services: [...new Set(asked.services)],
    measures: {
      deferPaper: asked.deferPaper,
      certificates: asked.certificates,
      extendClocksBy: asked.extendClocksBy,
    },
    graceWorkdays: asked.deferPaper ? asked.graceWorkdays : 0,
  }
}

function serviceErrors(services: readonly string[]): FieldError[] {
  const isUnknown = services.some((id) => findService(id) === undefined)
  return isUnknown ? [{ field: 'services', text: unknownService }] : []
}

async function areaErrors(tx: Tx, actor: Actor, area: string): Promise<FieldError[]> {
  if (!mayDeclare(actor, area)) return [{ field: 'area', text: outside }]
  return (await hasArea(tx, area)) ? [] : [{ field: 'area', text: unknownArea }]
}

/** Pressed twice, or by two colleagues: one area eased twice by one authority would have to be ended twice. */
async function requireNoTwin(tx: Tx, actor: Actor, said: { area: string; services: string[] }) {
  const open = await findOwnUnended(tx, { by: actor.organisation.id, area: said.area })
  const twin = open.find(
    ({ services }) =>
      services.length === 0 ||
      said.services.length === 0 ||
      services.some((id) => said.services.includes(id)),
  )
  if (!twin) return
  throw new DomainError(
    'conflict',
    {
      zh: `本单位已对${twin.area_name}宣布“${twin.title.zh}”（自 ${twin.starts_on} 起），尚未结束。如措施有变，请先结束该期间，再重新宣布`,
      en: `Your organisation has declared “${twin.title.en}” for this area (from ${twin.starts_on}), and it has not ended. To change the measures, end it first and declare again`,
    },
    { period: twin.id },
  )
}

const outside = {
  zh: '只能对本单位管辖的行政区划宣布便利化期间',
  en: 'A period is declared for your own area or a part of it only',
}
const unknownArea = {
  zh: '没有这个行政区划，请从列表中选择',
  en: 'No such area; choose from the list',
}
const unknownService = {
  zh: '没有这个事项，请从列表中选择',
  en: 'No such service; choose from the list',
}
