import { Link } from '@tanstack/react-router'
import { Descriptions } from 'antd'
import type { CaseView } from '#api/cases.ts'
import type { Service } from '#core/service.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'
import { DueDay } from './DueDay.tsx'

type Props = { found: CaseView; service: Service }

/** Who, where, since when, until when. */
export function CaseFacts({ found, service }: Props) {
  const say = useSay()
  const { applicant, handler, holder, number, submittedAt, openedAt, dueOn } = found
  const facts = [
    { key: 'service', label: { zh: '事项', en: 'Service' }, children: say(service.title) },
    {
      key: 'applicant',
      label: { zh: '申请单位', en: 'Applicant' },
      children: say({
        zh: `${applicant.name}（${applicant.creditCode}）`,
        en: `${applicant.name} (${applicant.creditCode})`,
      }),
    },
    handler && { key: 'handler', label: { zh: '办理机构', en: 'Office' }, children: handler.name },
    holder && { key: 'holder', label: { zh: '经办人', en: 'Held by' }, children: holder.name },
    number && {
      key: 'number',
      label: { zh: '登记编号', en: 'Number' },
      children: service.register ? (
        <Link to="/register/$number" params={{ number }}>
          {number}
        </Link>
      ) : (
        number
      ),
    },
    submittedAt
      ? { key: 'at', label: { zh: '提交时间', en: 'Submitted' }, children: <At at={submittedAt} /> }
      : { key: 'at', label: { zh: '新建时间', en: 'Opened' }, children: <At at={openedAt} /> },
    dueOn && {
      key: 'due',
      label: { zh: '办理期限', en: 'Due' },
      children: <DueDay found={found} />,
    },
  ].filter((fact) => fact !== null && fact !== '')
  return (
    <Descriptions
      className="case-note"
      size="small"
      column={{ xs: 1, md: 2, xl: 3 }}
      items={facts.map((fact) => ({ ...fact, label: say(fact.label) }))}
    />
  )
}
