import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { downloadCoverSheet, type PaperRow } from '#api/papers.ts'
import { shownPaperCode } from '#core/paper-code.ts'
import { DueDay } from '#web/cases/DueDay.tsx'
import { urlOf } from '#web/kit/api.ts'
import { DenseTable } from '#web/kit/DenseTable.tsx'
import { useSay } from '#web/kit/language.tsx'
import { useMedia } from '#web/kit/use-media.ts'
import { OnDay } from '#web/kit/when.tsx'
import { nextOfPaper } from './next.ts'
import { PaperTag } from './PaperTag.tsx'

type Props = { rows: readonly PaperRow[]; onOpen: (paper: PaperRow) => void }

/** Papers as an office reads them: a dense table, and one under the other on a phone. */
export function PaperTable({ rows, onOpen }: Props) {
  const say = useSay()
  const wide = useMedia('(min-width: 900px)')
  const open = (paper: PaperRow) => (
    <Button
      size="small"
      aria-label={say({ zh: `查看 ${paper.reference}`, en: `Open ${paper.reference}` })}
      onClick={() => onOpen(paper)}
    >
      {say({ zh: '查看', en: 'Open' })}
    </Button>
  )
  if (!wide) {
    return (
      <ul className="rows">
        {rows.map((paper) => (
          <li key={paper.id}>
            <div className="row-words">
              <Title paper={paper} />
              <div>{paper.applicant.name}</div>
            </div>
            <Standing paper={paper} />
            {open(paper)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <DenseTable<PaperRow>
      rowKey="id"
      rows={rows}
      columns={[
        {
          key: 'title',
          title: say({ zh: '办件', en: 'Case' }),
          render: (_, paper) => <Title paper={paper} />,
        },
        {
          key: 'applicant',
          title: say({ zh: '申请单位', en: 'Applicant' }),
          width: '26%',
          render: (_, { applicant }) => (
            <>
              {applicant.name}
              <div className="hint">{applicant.creditCode}</div>
            </>
          ),
        },
        {
          key: 'state',
          title: say({ zh: '纸质材料', en: 'Paper' }),
          width: 260,
          render: (_, paper) => <Standing paper={paper} />,
        },
        {
          key: 'open',
          title: say({ zh: '操作', en: 'Action' }),
          width: 90,
          render: (_, paper) => open(paper),
        },
      ]}
    />
  )
}

/** An enterprise’s own papers, with what to do next and the sheet to print. */
export function PaperCards({ rows }: { rows: readonly PaperRow[] }) {
  const say = useSay()
  return (
    <ul className="rows">
      {rows.map((paper) => (
        <li key={paper.id}>
          <div className="row-words">
            <Title paper={paper} />
            <div>{say(nextOfPaper(paper))}</div>
            {paper.note && (
              <div className="paper-note">
                {say({ zh: `说明：${paper.note}`, en: `Note: ${paper.note}` })}
              </div>
            )}
          </div>
          <Standing paper={paper} />
          <CoverSheetButton paper={paper} />
        </li>
      ))}
    </ul>
  )
}

/** The sheet opens in a tab of its own, ready to print. */
export function CoverSheetButton({
  paper,
}: {
  paper: Pick<PaperRow, 'id' | 'reference' | 'state'>
}) {
  const say = useSay()
  if (paper.state === 'received' || paper.state === 'waived') return null
  return (
    <Button
      href={urlOf(downloadCoverSheet, { params: { id: paper.id } })}
      target="_blank"
      rel="noopener"
      aria-label={say({
        zh: `打印封面 ${paper.reference}`,
        en: `Print the cover sheet of ${paper.reference}`,
      })}
    >
      {say({ zh: '打印封面', en: 'Cover sheet' })}
    </Button>
  )
}

export function Standing({ paper }: { paper: PaperRow }) {
  const say = useSay()
  const { dueOn, workdaysLeft, received, state, period } = paper
  const open = state === 'due' || state === 'mismatch'
  return (
    <div className="case-when">
      <PaperTag paper={paper} />
      {open && dueOn && <DueDay found={{ dueOn, workdaysLeft }} />}
      {state === 'deferred' && period && <span className="hint">{say(period.title)}</span>}
      {received && state !== 'deferred' && (
        <span className="hint">
          <OnDay on={received.on} /> {received.by}
        </span>
      )}
    </div>
  )
}

function Title({ paper }: { paper: PaperRow }) {
  return (
    <>
      <Link to="/cases/$id" params={{ id: paper.caseId }} className="case-link">
        {paper.title || paper.reference}
      </Link>
      <div className="hint">
        {[paper.reference, paper.number, shownPaperCode(paper.code)].filter(Boolean).join(' · ')}
      </div>
    </>
  )
}
