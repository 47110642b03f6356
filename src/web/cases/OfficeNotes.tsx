import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { CaseView } from '#api/cases.ts'
import { stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import { AnswersView } from '#web/forms/AnswersView.tsx'
import { useSay } from '#web/kit/language.tsx'
import { OnDay } from '#web/kit/when.tsx'

type Props = { found: CaseView; service: Service }

/** What only offices are told: whose the case should be, what is like it, what a colleague proposes. */
export function OfficeNotes({ found, service }: Props) {
  return (
    <>
      <BelongsElsewhere office={found.belongsTo} />
      <AlikeNote found={found} service={service} />
      <ProposalNote found={found} service={service} />
    </>
  )
}

function BelongsElsewhere({ office }: { office: CaseView['belongsTo'] }) {
  const say = useSay()
  if (!office) return null
  return (
    <Alert
      className="case-note"
      type="warning"
      showIcon
      title={say({
        zh: `按所在地和类别，此件应当由${office.name}办理`,
        en: `By place and topic this case belongs to ${office.name}`,
      })}
      description={say({
        zh: '请“转送”该机构；转送后由其办理，申请单位会收到通知。',
        en: 'Send it on to that office. It then has the case, and the applicant is told.',
      })}
    />
  )
}

/** Cases of any office that may be the same: a registered one keeps this one from being registered. */
function AlikeNote({ found, service }: Props) {
  const say = useSay()
  const { alike } = found
  if (alike.length === 0) return null
  const isRegistered = alike.some(({ registered }) => registered)
  return (
    <Alert
      className="case-note"
      type={isRegistered ? 'error' : 'warning'}
      showIcon
      title={
        isRegistered
          ? say({
              zh: '同一内容已经登记，不能再次登记',
              en: 'The same is registered already and cannot be registered again',
            })
          : say({
              zh: '有与此件可能相同的办件，请核对',
              en: 'There are cases that may be the same; please compare',
            })
      }
      description={
        <ul className="warning-list">
          {alike.map((one) => (
            <AlikeRow
              key={`${one.id} ${one.number} ${one.office} ${one.state} ${one.decidedOn}`}
              one={one}
              service={service}
            />
          ))}
        </ul>
      }
    />
  )
}

function AlikeRow({ one, service }: { one: CaseView['alike'][number]; service: Service }) {
  const say = useSay()
  const { title } = stateOf(service.lifecycle, one.state)
  const known = [one.title, one.reference, one.applicant].filter((word) => word !== null)
  return (
    <li>
      {known.length > 0 && (
        <>
          <strong>{known.join(' · ')}</strong>
          <br />
        </>
      )}
      {one.office} · {say(title)}
      {one.submittedOn && (
        <>
          {say({ zh: ' · 提交于 ', en: ' · submitted ' })}
          <OnDay on={one.submittedOn} />
        </>
      )}
      {one.number && say({ zh: ` · 登记编号 ${one.number}`, en: ` · number ${one.number}` })}
      {one.decidedOn && (
        <>
          {' · '}
          <OnDay on={one.decidedOn} />
        </>
      )}
      {one.id && (
        <>
          {' · '}
          <Link to="/cases/$id" params={{ id: one.id }}>
            {say({ zh: '查看', en: 'Open' })}
          </Link>
        </>
      )}
    </li>
  )
}

/** What the first officer proposes, as it will be decided. */
export function ProposalNote({ found, service }: Props) {
  const say = useSay()
  const { proposal } = found
  const asks = proposal && service.lifecycle.steps[proposal.step]?.asks
  if (!asks) return null
  return (
    <Alert
      className="case-note"
      type="info"
      showIcon
      title={say({ zh: `${proposal.by}的建议`, en: `Proposed by ${proposal.by}` })}
      description={<AnswersView form={asks} answers={proposal.asked} />}
    />
  )
}
