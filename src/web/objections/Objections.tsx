import { useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { listObjections } from '#api/objections.ts'
import type { Text } from '#core/text.ts'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { ObjectionTable } from './ObjectionTable.tsx'
import './objections.css'

type Shown = 'all' | 'open' | 'settled'

/** The objections that this organisation decides on or verifies. */
export function Objections() {
  const say = useSay()
  const navigate = useNavigate()
  const { show: asked }: { show?: string } = useSearch({ strict: false })
  const show = shownNames.find((one) => one === asked) ?? 'all'
  const query = show === 'all' ? {} : { open: show === 'open' ? 'true' : 'false' }
  const list = useReadPages(listObjections, { query })
  return (
    <Page
      title={say({ zh: '公示异议', en: 'Objections' })}
      subtitle={say({
        zh: '对公示名单提出的异议，待办的在前。先指定机构核实，再作出处理决定；处理完以前，所涉办件不予公告。异议人的信息不得透露给申请单位或者其他人。',
        en: 'Objections to what is on public notice, open ones first. Have each verified, then decide; until then its case is not announced. Who objected may be told to nobody.',
      })}
    >
      <div className="filters">
        <Segmented<Shown>
          aria-label={say({ zh: '显示', en: 'Show' })}
          value={show}
          onChange={(next) =>
            void navigate({
              to: '/administration/objections',
              search: { show: next === 'all' ? undefined : next },
              replace: true,
            })
          }
          options={shownNames.map((value) => ({ value, label: say(names[value]) }))}
        />
      </div>
      <Pages list={list} empty={<Empty title={say(none[show])} hint={say(hint)} />}>
        {(rows) => <ObjectionTable rows={rows} />}
      </Pages>
    </Page>
  )
}

const shownNames: readonly Shown[] = ['all', 'open', 'settled']
const names: Record<Shown, Text> = {
  all: { zh: '全部', en: 'All' },
  open: { zh: '待处理', en: 'Open' },
  settled: { zh: '已处理', en: 'Settled' },
}
const none: Record<Shown, Text> = {
  all: { zh: '没有异议', en: 'There are no objections' },
  open: { zh: '没有待处理的异议', en: 'No objection is open' },
  settled: { zh: '还没有处理过异议', en: 'No objection was settled yet' },
}
const hint = {
  zh: '公示期内收到的异议，以及指定由本单位核实的异议，会出现在这里。',
  en: 'Those that come in while a notice runs appear here, and those that you are asked to verify.',
}
