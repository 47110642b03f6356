import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { exportCases, listCases } from '#api/cases.ts'
import { urlOf, useReadPages } from '#web/kit/api.ts'
import { CalendarNote } from '#web/kit/CalendarNote.tsx'
import { Empty } from '#web/kit/Empty.tsx'
import { LinkButton } from '#web/kit/LinkButton.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { offlineServices } from '#web/review-lists/services.ts'
import { CaseTable } from './CaseTable.tsx'
import { queryOf, readFilters, type WorklistFilters, writeFilters } from './filters.ts'
import { WorklistBar } from './WorklistBar.tsx'
import './cases.css'

/** What an office has to do, the most urgent first; the filters stand in the address. */
export function Worklist() {
  const say = useSay()
  const me = useSignedIn()
  const navigate = useNavigate()
  const filters = readFilters(useSearch({ strict: false }))
  function filter(next: WorklistFilters) {
    void navigate({ to: '/worklist', search: writeFilters(next), replace: true })
  }
  const query = queryOf(filters)
  return (
    <Page
      title={say({ zh: '办件清单', en: 'Worklist' })}
      subtitle={say({
        zh: '超期的排在最前，其余按办理期限排列。',
        en: 'Overdue cases first, the others by the day they are due.',
      })}
      actions={
        <>
          {offlineServices(me.organisation.kind).length > 0 && (
            <LinkButton to="/worklist/offline">
              {say({ zh: '离线审查', en: 'Review offline' })}
            </LinkButton>
          )}
          <Button href={urlOf(exportCases, { query: { ...query, format: 'xlsx' } })}>
            {say({ zh: '导出 Excel', en: 'Excel' })}
          </Button>
          <Button href={urlOf(exportCases, { query: { ...query, format: 'csv' } })}>
            {say({ zh: '导出 CSV', en: 'CSV' })}
          </Button>
        </>
      }
    >
      <CalendarNote />
      <WorklistBar filters={filters} onFilter={filter} />
      <Rows filters={filters} onReset={() => filter(readFilters({ waitsFor: 'all' }))} />
    </Page>
  )
}

function Rows({ filters, onReset }: { filters: WorklistFilters; onReset: () => void }) {
  const say = useSay()
  const list = useReadPages(listCases, { query: { ...queryOf(filters), order: 'due', limit: 50 } })
  const nothing = (
    <Empty
      title={say({ zh: '没有符合条件的办件', en: 'No cases match' })}
      action={
        <Button onClick={onReset}>{say({ zh: '查看全部办件', en: 'Show all cases' })}</Button>
      }
    />
  )
  return (
    <Pages list={list} empty={nothing}>
      {(rows) => (
        <>
          <CaseTable rows={rows} />
          <p className="hint" role="status">
            {say({
              zh: `已列出 ${rows.length} 件${list.hasMore ? '，后面还有' : '，已全部列出'}`,
              en: `${rows.length} listed${list.hasMore ? ', more to come' : ', that is all'}`,
            })}
          </p>
        </>
      )}
    </Pages>
  )
}
