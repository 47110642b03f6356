import { Navigate, useParams } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { type CaseView, getCase } from '#api/cases.ts'
import { type CommentView, listComments } from '#api/dialogue.ts'
import { stateOf } from '#core/lifecycle.ts'
import { packOf } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import { CaseFilesProvider } from '#web/files/case-files.tsx'
import { mergeAnswers } from '#web/forms/merge.ts'
import { useRead } from '#web/kit/api.ts'
import { Refused } from '#web/kit/Refused.tsx'
import { ClosedDialog } from './ClosedDialog.tsx'
import { Editor } from './Editor.tsx'
import { localCopyOf } from './local-copy.ts'
import './cases.css'

/** The form of a draft or a returned case; a case that cannot be edited leads to its own page. */
export function EditCase() {
  const { id = '' } = useParams({ strict: false })
  // A form must begin with what the server has now: an older copy would end in a conflict.
  const read = useRead(getCase, { params: { id } }, fresh)
  const dialogue = useRead(listComments, { params: { id } }, fresh)
  if (read.data && dialogue.data && read.isFetchedAfterMount && dialogue.isFetchedAfterMount) {
    return <Opened key={id} first={read.data} comments={dialogue.data.comments} />
  }
  if (read.error) return <Refused error={read.error} retry={read.refetch} />
  if (dialogue.error) return <Refused error={dialogue.error} retry={dialogue.refetch} />
  return (
    <div className="page">
      <Skeleton active paragraph={{ rows: 12 }} />
    </div>
  )
}

const fresh = {
  staleTime: 0,
  refetchOnMount: 'always',
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const

/** Later answers of the same query do not reach the form: it lives from its autosave alone. */
function Opened({ first, comments }: { first: CaseView; comments: readonly CommentView[] }) {
  const [opened] = useState(first)
  const service = getService(opened.service)
  const editable = stateOf(service.lifecycle, opened.state).editable === true
  if (!editable || opened.party !== 'applicant') return <NotEditable now={opened} />
  return (
    <CaseFilesProvider caseId={opened.id} files={opened.files}>
      <Editor opened={opened} service={service} comments={comments} />
    </CaseFilesProvider>
  )
}

/** Back after submit ends here: on to the case, unless this tab still holds text that never got in. */
function NotEditable({ now }: { now: CaseView }) {
  const copy = localCopyOf(now.id)
  const [kept] = useState(() => copy.read())
  const [seen, setSeen] = useState(false)
  const { form } = packOf(getService(now.service), now.rulePack)
  const unsaved =
    kept && now.party === 'applicant'
      ? mergeAnswers(form, { base: undefined, mine: kept.answers, theirs: now.answers }).differences
      : []
  if (unsaved.length === 0 || seen) {
    return <Navigate to="/cases/$id" params={{ id: now.id }} replace />
  }
  return (
    <CaseFilesProvider caseId={now.id} files={now.files}>
      <ClosedDialog
        now={now}
        form={form}
        unsaved={unsaved}
        onLeave={() => {
          copy.drop()
          setSeen(true)
        }}
      />
    </CaseFilesProvider>
  )
}
