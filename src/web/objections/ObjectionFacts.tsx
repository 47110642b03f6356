import { Link } from '@tanstack/react-router'
import { Alert, Descriptions } from 'antd'
import type { ReactNode } from 'react'
import type { ObjectionView } from '#api/objections.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { At } from '#web/kit/when.tsx'

type Props = { found: ObjectionView }
type Fact = { label: Text; children: ReactNode }

/** What is alleged, by whom, and what was found and decided. Everything that was typed is shown as text. */
export function ObjectionFacts({ found }: Props) {
  const say = useSay()
  return (
    <>
      <Alert className="objection-note" type="warning" showIcon title={say(secret)} />
      <Facts facts={[...aboutOf(found, say), ...allegedOf(found)]} />
      <Facts facts={handledOf(found)} />
    </>
  )
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  const say = useSay()
  if (facts.length === 0) return null
  return (
    <Descriptions
      className="objection-note"
      size="small"
      styles={{ label: { whiteSpace: 'nowrap', width: 140 } }}
      bordered
      column={1}
      items={facts.map(({ label, children }) => ({ key: label.en, label: say(label), children }))}
    />
  )
}

function aboutOf({ about, caseId }: ObjectionView, say: (text: Text) => string): Fact[] {
  const { name, areaName, position, title, announcement: address } = about
  return [
    {
      label: { zh: '异议对象', en: 'About' },
      children: (
        <>
          {name}
          {say({
            zh: `（${areaName}，名单第 ${position} 号） `,
            en: ` (${areaName}, number ${position} of the list) `,
          })}
          {caseId && (
            <Link to="/cases/$id" params={{ id: caseId }}>
              {say({ zh: '查看办件', en: 'Open the case' })}
            </Link>
          )}
        </>
      ),
    },
    {
      label: { zh: '所在公示', en: 'Notice' },
      children: (
        <Link to="/announcements/$address" params={{ address }}>
          {say(title)}
        </Link>
      ),
    },
  ]
}

function allegedOf({ objector, receivedAt, code, facts }: ObjectionView): Fact[] {
  const { name, phone, email } = objector
  return [
    { label: { zh: '异议人', en: 'Who objects' }, children: name },
    {
      label: { zh: '联系方式', en: 'Contact' },
      children: (
        <>
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
          {email !== null && (
            <>
              {' '}
              <a href={`mailto:${email}`}>{email}</a>
            </>
          )}
        </>
      ),
    },
    { label: { zh: '收到时间', en: 'Received' }, children: <At at={receivedAt} /> },
    {
      label: { zh: '查询码', en: 'Code' },
      children: <span className="objection-code">{code}</span>,
    },
    { label: { zh: '事实和理由', en: 'Facts and reasons' }, children: <Said text={facts} /> },
  ]
}

function handledOf(found: ObjectionView): Fact[] {
  const { assignedTo, assignedAt, forApplicant, finding, verifiedBy, verifiedAt } = found
  const { decision, decidedBy, decidedAt } = found
  const facts: (Fact | false)[] = [
    assignedTo !== null && {
      label: { zh: '核实机构', en: 'Assigned to' },
      children: (
        <>
          {assignedTo.name} {assignedAt && <At at={assignedAt} />}
        </>
      ),
    },
    forApplicant !== null && {
      label: { zh: '已告知申请单位', en: 'Applicant was told' },
      children: <Said text={forApplicant} />,
    },
    finding !== null && {
      label: { zh: '核实情况', en: 'Finding' },
      children: <Said text={finding} by={verifiedBy} at={verifiedAt} />,
    },
    decision !== null && {
      label: { zh: '处理决定', en: 'Decision' },
      children: <Said text={decision} by={decidedBy} at={decidedAt} />,
    },
  ]
  return facts.filter((fact) => fact !== false)
}

type SaidProps = { text: string; by?: string | null; at?: string | null }

function Said({ text, by, at }: SaidProps) {
  return (
    <>
      <p className="objection-text">{text}</p>
      {(by || at) && (
        <div className="hint">
          {by} {at && <At at={at} />}
        </div>
      )}
    </>
  )
}

const secret = {
  zh: '异议人的姓名和联系方式仅供核实使用，不得透露给申请单位或者其他人。',
  en: 'Who objected is for verifying alone, and may be told to nobody, least of all to the applicant.',
}
