import { Checkbox, Radio } from 'antd'
import type { BatchView } from '#api/batches.ts'
import { entryStates } from '#core/batch.ts'
import type { Text } from '#core/text.ts'
import { ListSearch } from '#web/kit/ListSearch.tsx'
import { useSay } from '#web/kit/language.tsx'
import { type EntrySearch, entryStateNames } from './filters.ts'

const doubtfulOnly = { zh: '只看存疑', en: 'Doubtful only' }

type Props = {
  batch: BatchView
  search: EntrySearch
  onShow: (search: EntrySearch) => void
}

/** Which cases to show, with how many stand behind each choice. */
export function EntriesBar({ batch, search, onShow }: Props) {
  const say = useSay()
  const { counts, doubtful } = batch
  const counted = ({ zh, en }: Text, count: number) =>
    say({ zh: `${zh}（${count}）`, en: `${en} (${count})` })
  const known = entryStateNames.filter((name) => counts[name] > 0 || name === search.state)
  return (
    <search className="list-bar">
      <Radio.Group
        optionType="button"
        role="radiogroup"
        aria-label={say({ zh: '显示哪些办件', en: 'Which cases' })}
        value={search.state}
        onChange={({ target }) => onShow({ ...search, state: target.value })}
        options={[
          { value: 'all', label: say({ zh: '全部', en: 'All' }) },
          ...known.map((value) => ({ value, label: counted(entryStates[value], counts[value]) })),
        ]}
      />
      <Checkbox
        checked={search.doubtful}
        onChange={({ target }) => onShow({ ...search, doubtful: target.checked })}
      >
        {counts.listed > 0 ? counted(doubtfulOnly, doubtful) : say(doubtfulOnly)}
      </Checkbox>
      <ListSearch
        q={search.q}
        label={{ zh: '搜索批次中的办件', en: 'Search the batch' }}
        placeholder={{
          zh: '名称的一部分、编号或统一社会信用代码',
          en: 'Part of a name, a number or a credit code',
        }}
        onSearch={(q) => onShow({ ...search, q })}
      />
    </search>
  )
}
