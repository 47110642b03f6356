import { Tag } from 'antd'
import type { ReactNode } from 'react'
import type { SideRecordView } from '#api/records.ts'
import type { RecordKind } from '#core/side-record.ts'
import type { Text } from '#core/text.ts'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'

type Props = { kind: RecordKind; record: SideRecordView; actions: ReactNode }

/** One record: what was filed, what became of it, and who did it when. */
export function RecordView({ kind, record, actions }: Props) {
  const say = useSay()
  const { title, colour } = states(kind)[record.state]
  return (
    <>
      <p className="record-head">
        <Tag {...(colour && { color: colour })}>{say(title)}</Tag>
        {record.filedBy}
        {say({ zh: ' 申报于 ', en: ', filed ' })}
        <At at={record.filedAt} />
        {record.decidedBy && record.decidedAt && (
          <>
            {say({ zh: '；', en: '; ' })}
            {record.decidedBy} {say(title)} <At at={record.decidedAt} />
          </>
        )}
      </p>
      {record.reason && (
        <p className="record-reason">
          {say({ zh: '退回原因：', en: 'Reason: ' })}
          {record.reason}
        </p>
      )}
      <AnswersView form={kind.form} answers={record.answers} />
      {record.asked && <AnswersView form={kind.asks} answers={record.asked} />}
      {actions}
    </>
  )
}

type Standing = { title: Text; colour?: string }

const states = ({ verb }: RecordKind): Record<SideRecordView['state'], Standing> => ({
  filed: { title: { zh: `待${verb}`, en: 'Waits for the office' }, colour: 'processing' },
  verified: { title: { zh: `已${verb}`, en: 'Verified' }, colour: 'success' },
  returned: { title: { zh: '已退回', en: 'Returned' }, colour: 'error' },
  withdrawn: { title: { zh: '已撤回', en: 'Withdrawn' } },
  closed: { title: { zh: `不再${verb}`, en: 'Not verified any more' } },
})
