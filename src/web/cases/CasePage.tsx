import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Skeleton } from 'antd'
import { useState } from 'react'
import { type CaseView, getCase } from '#api/cases.ts'
import type { Answers } from '#core/form.ts'
import { type Step, stateOf } from '#core/lifecycle.ts'
import { parties } from '#core/roles.ts'
import { packOf } from '#core/rule-pack.ts'
import type { Service } from '#core/service.ts'
import { getService } from '#services/index.ts'
import { CertificateCard } from '#web/certificates/CertificateCard.tsx'
import { ChecklistPanel } from '#web/dialogue/ChecklistPanel.tsx'
import { ToChecklist } from '#web/dialogue/ToChecklist.tsx'
import { CaseFilesProvider } from '#web/files/case-files.tsx'
import { useRead } from '#web/kit/api.ts'
import { DoneNote } from '#web/kit/DoneNote.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Refused, RefusedNote } from '#web/kit/Refused.tsx'
import { PaperCard } from '#web/papers/PaperCard.tsx'
import { RecordsNote } from '#web/records/RecordsNote.tsx'
import { RecordsPanel } from '#web/records/RecordsPanel.tsx'
import { CaseActions } from './CaseActions.tsx'
import { CaseBody } from './CaseBody.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { CaseHistory } from './CaseHistory.tsx'
import { DecisionNote } from './DecisionNote.tsx'
import { OfficeNotes } from './OfficeNotes.tsx'
import { StateTag } from './StateTag.tsx'
import { StepDialog } from './StepDialog.tsx'
import { useSteps } from './use-steps.ts'
import { Warnings } from './Warnings.tsx'
import './cases.css'

/** One case: where it stands, what happens next, what the reader may do, and everything in it. */
export function CasePage() {
  const { id = '' } = useParams({ strict: false })
  const read = useRead(getCase, { params: { id } })
  if (read.data) {
    const found = read.data
    return (
      <CaseFilesProvider key={found.id} caseId={found.id} files={found.files}>
        <Shown found={found} service={getService(found.service)} />
      </CaseFilesProvider>
    )
  }
  if (read.error) return <Refused error={read.error} retry={read.refetch} />
  return (
    <div className="page">
      <Skeleton active paragraph={{ rows: 10 }} />
    </div>
  )
}

type Props = { found: CaseView; service: Service }
type Open = { name: string; step: Step }

function Shown({ found, service }: Props) {
  const say = useSay()
  const navigate = useNavigate()
  const { take, news, forgetNews } = useSteps(found, service)
  const [open, setOpen] = useState<Open>()
  const [busy, setBusy] = useState<string>()
  const [refused, setRefused] = useState<unknown>()
  const [done, setDone] = useState<Step>()

  async function finish({ name, step }: Open, asked?: Answers) {
    setDone(undefined)
    await take(name, asked)
    setOpen(undefined)
    // What was sent to another office is not to be read here any more.
    if (step.office === 'refers') await navigate({ to: '/worklist' })
    else setDone(step)
  }
  async function takeAtOnce(chosen: Open) {
    setBusy(chosen.name)
    setRefused(undefined)
    await finish(chosen).catch(setRefused)
    setBusy(undefined)
  }
  function start(name: string, step: Step) {
    forgetNews()
    if (step.asks || step.final) setOpen({ name, step })
    else void takeAtOnce({ name, step })
  }

  return (
    <Page
      title={found.title || say(service.title)}
      subtitle={<Standing found={found} service={service} />}
      back={<BackToList party={found.party} />}
      actions={<CaseActions found={found} service={service} busy={busy} onStep={start} />}
    >
      {done && <DoneNote text={{ zh: `已完成：${done.title.zh}`, en: `Done: ${done.title.en}` }} />}
      <RefusedNote error={refused}>
        <ToChecklist error={refused} />
      </RefusedNote>
      {news && !open && (
        <Alert className="case-note" type="info" showIcon role="status" title={news} />
      )}
      <DecisionNote service={service} found={found} />
      <RecordsNote service={service} found={found} />
      <OfficeNotes service={service} found={found} />
      {found.certificate && <CertificateCard caseId={found.id} certificate={found.certificate} />}
      <PaperCard key={found.version} caseId={found.id} />
      <Warnings form={packOf(service, found.rulePack).form} warnings={found.warnings} />
      <CaseFacts found={found} service={service} />
      <CaseBody found={found} service={service} />
      <ChecklistPanel found={found} />
      {found.number && <RecordsPanel found={found} service={service} />}
      <h2>{say({ zh: '办理记录', en: 'What was done' })}</h2>
      <CaseHistory service={service} history={found.history} />
      {open && (
        <StepDialog
          service={service}
          found={found}
          step={open.step}
          news={news}
          onTake={(asked) => finish(open, asked)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  )
}

/** The state in a word, whose move it is, and what happens next. */
function Standing({ found, service }: Props) {
  const say = useSay()
  const state = stateOf(service.lifecycle, found.state)
  return (
    <div className="case-standing">
      <StateTag found={found} />
      <span>{found.reference}</span>
      {found.waitsFor && (
        <strong>
          {say(
            found.waitsFor === found.party
              ? { zh: '轮到您办理。', en: 'Your move. ' }
              : {
                  zh: `等待${parties[found.waitsFor].zh}。`,
                  en: `Waiting for ${parties[found.waitsFor].en}. `,
                },
          )}
        </strong>
      )}
      <span>{say(state.next)}</span>
    </div>
  )
}

function BackToList({ party }: Pick<CaseView, 'party'>) {
  const say = useSay()
  return party === 'applicant' ? (
    <Link to="/cases">{say({ zh: '我的办件', en: 'My cases' })}</Link>
  ) : (
    <Link to="/worklist">{say({ zh: '办件清单', en: 'Worklist' })}</Link>
  )
}
