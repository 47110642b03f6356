import { Card } from 'antd'
import { getPaper, listPapers, type PaperView } from '#api/papers.ts'
import { shownPaperCode } from '#core/paper-code.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { nextOfPaper } from './next.ts'
import { Hash } from './PaperFacts.tsx'
import { CoverSheetButton, Standing } from './PaperList.tsx'
import './papers.css'

/** The paper original of one case, on its page; nothing where none is asked for. */
export function PaperCard({ caseId }: { caseId: string }) {
  const id = useRead(listPapers, { query: { caseId } }, { staleTime: 0 }).data?.items[0]?.id
  return id ? <Read id={id} /> : null
}

function Read({ id }: { id: string }) {
  const { data } = useRead(getPaper, { params: { id } }, { staleTime: 0 })
  return data ? <Shown paper={data} /> : null
}

function Shown({ paper }: { paper: PaperView }) {
  const say = useSay()
  const open = paper.state !== 'received' && paper.state !== 'waived'
  return (
    <Card
      className="paper-card"
      size="small"
      title={<h2>{say({ zh: '纸质材料', en: 'Paper' })}</h2>}
      extra={<CoverSheetButton paper={paper} />}
    >
      <Standing paper={paper} />
      <p>{say(nextOfPaper(paper))}</p>
      {paper.note && (
        <p className="paper-note">
          {say({ zh: `说明：${paper.note}`, en: `Note: ${paper.note}` })}
        </p>
      )}
      {open && paper.missed && (
        <p className="hint">
          {say({ zh: `逾期：${paper.missed.zh}`, en: `If missed: ${paper.missed.en}` })}
        </p>
      )}
      <div className="hint">
        {say({ zh: '封面代码 ', en: 'Code ' })}
        {shownPaperCode(paper.code)}
        {say({ zh: ' · 电子文本校验值 ', en: ' · hash of the electronic text ' })}
        <Hash sha256={paper.textSha256} />
      </div>
    </Card>
  )
}
