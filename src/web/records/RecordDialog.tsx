import { countCases, getCase, listCases } from '#api/cases.ts'
import {
  fileRecord,
  listRecords,
  returnRecord,
  type SideRecordView,
  verifyRecord,
  withdrawRecord,
} from '#api/records.ts'
import { type Answers, defineForm, type Form } from '#core/form.ts'
import { recordReturnForm } from '#core/record-acts.ts'
import type { RecordKind } from '#core/side-record.ts'
import type { Text } from '#core/text.ts'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

export type Opened =
  | { act: 'file'; name: string; kind: RecordKind }
  | {
      act: 'verify' | 'return' | 'withdraw'
      kind: RecordKind
      record: SideRecordView
      /** Why none of this kind can be filed now. */
      closed: Text | null
    }

type Props = { caseId: string; opened: Opened; onClose: () => void }

/** What is done with a record, and what is asked for it. */
export function RecordDialog({ caseId, opened, onClose }: Props) {
  const say = useSay()
  const act = useWrite((answers: Answers) => send(caseId, opened, answers), stale)
  const { kind } = opened
  const button = buttonOf(opened)
  const submit = say(button)
  async function finish(answers: Answers) {
    await act.mutateAsync(answers)
    onClose()
  }
  return (
    <FormDialog
      prefix={`record-${opened.act}`}
      title={say({
        zh: `${kind.title.zh}：${button.zh}`,
        en: `${kind.title.en}: ${button.en}`,
      })}
      form={formOf(opened)}
      initial={opened.act === 'verify' ? kind.claims(opened.record.answers) : undefined}
      submit={submit}
      danger={opened.act === 'return'}
      onSubmit={finish}
      onClose={onClose}
    >
      <p>{say(nextOf(opened))}</p>
      {opened.act !== 'file' && <AnswersView form={kind.form} answers={opened.record.answers} />}
    </FormDialog>
  )
}

const stale = [listRecords, getCase, listCases, countCases]

async function send(id: string, opened: Opened, answers: Answers): Promise<void> {
  if (opened.act === 'file') {
    await call(fileRecord, { params: { id }, body: { kind: opened.name, answers } })
    return
  }
  const params = { id: opened.record.id }
  if (opened.act === 'verify') await call(verifyRecord, { params, body: { asked: answers } })
  if (opened.act === 'withdraw') await call(withdrawRecord, { params })
  if (opened.act !== 'return') return
  await call(returnRecord, { params, body: { reason: String(answers.reason ?? '') } })
}

const nothing = defineForm({ version: 1, sections: [], fields: {} })

function formOf({ act, kind }: Opened): Form {
  if (act === 'file') return kind.form
  if (act === 'verify') return kind.asks
  return act === 'return' ? recordReturnForm : nothing
}

/** What was given back cannot be filed again where the case has gone on meanwhile. */
function nextOf(opened: Opened): Text {
  if (opened.act !== 'return' || !opened.closed) return next(opened.kind)[opened.act]
  const { zh, en } = opened.closed
  return {
    zh: `${zh}：退回后目前不能重新申报。`,
    en: `${en}: returned, it cannot be filed again now.`,
  }
}

function buttonOf({ act, kind }: Opened): Text {
  const buttons: Record<Opened['act'], Text> = {
    file: { zh: '申报', en: 'File' },
    verify: { zh: kind.verb, en: 'Verify' },
    return: { zh: '退回', en: 'Return' },
    withdraw: { zh: '撤回', en: 'Withdraw' },
  }
  return buttons[act]
}

const next = ({ verb, counts }: RecordKind): Record<Opened['act'], Text> => ({
  file: {
    zh: `申报后由办理机构${verb}；${verb}前可以撤回。`,
    en: 'The office verifies it afterwards; until then you may withdraw it.',
  },
  verify: counts ? counted : verified,
  return: {
    zh: '退回后申请单位可以更正并重新申报。',
    en: 'The applicant may then correct it and file it again.',
  },
  withdraw: {
    zh: '撤回后不再办理；需要时请重新申报。',
    en: 'It goes no further; file it again when you need it.',
  },
})

const counted: Text = {
  zh: '核定后计入累计数，不能再改。申请单位会收到消息。',
  en: 'It counts from then on and cannot be changed. The applicant is told.',
}
const verified: Text = {
  zh: '核实后不能再改。申请单位会收到消息，看到结论和说明。',
  en: 'It cannot be changed afterwards. The applicant is told, with the finding and the note.',
}
