import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { exportPapers, getPaper, listPapers, type PaperRow, type PaperView } from '#api/papers.ts'
import { paperStates } from '#core/paper.ts'
import { shownPaperCode } from '#core/paper-code.ts'
import { isOfficial } from '#core/roles.ts'
import { call, urlOf, useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { type PaperSearch, paperQuery, readPaperSearch, writePaperSearch } from './filters.ts'
import { PaperCards, PaperTable } from './PaperList.tsx'
import { PapersBar } from './PapersBar.tsx'
import { ReceiveBox } from './ReceiveBox.tsx'
import { ReceivePanel } from './ReceivePanel.tsx'
import '#web/cases/cases.css'
import './papers.css'

/** Paper originals: an enterprise’s own, or those that come to an office; the filters stand in the address. */
export function Papers() {
  const say = useSay()
  const navigate = useNavigate()
  const { kind } = useSignedIn().organisation
  const search = readPaperSearch(useSearch({ strict: false }))
  const show = (next: PaperSearch) =>
    void navigate({ to: '/papers', search: writePaperSearch(next), replace: true })
  const query = paperQuery(search)
  return (
    <Page
      title={say({ zh: '纸质材料', en: 'Papers' })}
      subtitle={say(
        isOfficial(kind)
          ? {
              zh: '扫描封面收取纸质材料，与电子文本比对。纸质材料不影响受理和登记。',
              en: 'Scan a cover sheet to take paper in and compare it. No decision waits for paper.',
            }
          : {
              zh: '打印封面，放在纸质原件上，在应交日期前交到办理机构。纸质材料不影响受理和登记。',
              en: 'Print the cover sheet, put it on the original and bring it by the due day. No decision waits for paper.',
            },
      )}
      actions={
        <>
          <Button href={urlOf(exportPapers, { query: { ...query, format: 'xlsx' } })}>
            {say({ zh: '导出 Excel', en: 'Excel' })}
          </Button>
          <Button href={urlOf(exportPapers, { query: { ...query, format: 'csv' } })}>
            {say({ zh: '导出 CSV', en: 'CSV' })}
          </Button>
        </>
      }
    >
      {isOfficial(kind) ? (
        <OfficePapers receives={kind === 'registry'} search={search} onShow={show} />
      ) : (
        <>
          <PapersBar search={search} onShow={show} />
          <Rows search={search} onAll={() => show({ tab: 'all', q: '' })}>
            {(rows) => <PaperCards rows={rows} />}
          </Rows>
        </>
      )}
    </Page>
  )
}

type OfficeProps = {
  receives: boolean
  search: PaperSearch
  onShow: (search: PaperSearch) => void
}

function OfficePapers({ receives, search, onShow }: OfficeProps) {
  const [paper, setPaper] = useState<PaperView>()
  const [done, setDone] = useState<PaperView>()
  const [turn, setTurn] = useState(0)
  const [refused, setRefused] = useState<unknown>()
  function leave(finished?: PaperView) {
    setPaper(undefined)
    setDone(finished)
    setTurn((before) => before + 1)
  }
  function open(row: PaperRow) {
    setRefused(undefined)
    call(getPaper, { params: { id: row.id } }).then(setPaper, setRefused)
  }
  return (
    <>
      {done && <Done paper={done} />}
      {receives && <ReceiveBox key={turn} onFound={setPaper} />}
      <PapersBar search={search} onShow={onShow} />
      <RefusedNote error={refused} />
      <Rows search={search} onAll={() => onShow({ tab: 'all', q: '' })}>
        {(rows) => <PaperTable rows={rows} onOpen={open} />}
      </Rows>
      {paper && <ReceivePanel paper={paper} onDone={leave} onClose={() => leave()} />}
    </>
  )
}

function Done({ paper }: { paper: PaperView }) {
  const say = useSay()
  const state = paperStates[paper.state]
  const code = shownPaperCode(paper.code)
  return (
    <Alert
      className="case-note"
      type={paper.state === 'mismatch' ? 'warning' : 'success'}
      showIcon
      role="status"
      title={say({
        zh: `${code} 已登记为“${state.zh}”，已通知申请单位。`,
        en: `${code} is recorded as “${state.en}”; the applicant was told.`,
      })}
    />
  )
}

type RowsProps = {
  search: PaperSearch
  onAll: () => void
  children: (rows: PaperRow[]) => React.ReactNode
}

function Rows({ search, onAll, children }: RowsProps) {
  const say = useSay()
  const order = search.tab === 'received' || search.tab === 'all' ? 'newest' : 'due'
  const list = useReadPages(listPapers, { query: { ...paperQuery(search), order, limit: 50 } })
  const nothing = (
    <Empty
      title={say({ zh: '这里没有纸质材料', en: 'No papers here' })}
      hint={say({
        zh: '需要提交纸质原件的办件提交后，会出现在这里。',
        en: 'A case that needs a paper original appears here once it is submitted.',
      })}
      action={
        search.tab !== 'all' || search.q !== '' ? (
          <Button onClick={onAll}>{say({ zh: '查看全部', en: 'Show all' })}</Button>
        ) : undefined
      }
    />
  )
  return (
    <Pages list={list} empty={nothing}>
      {children}
    </Pages>
  )
}
