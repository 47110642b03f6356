import { Radio } from 'antd'
import { countPapers } from '#api/papers.ts'
import { useRead } from '#web/kit/api.ts'
import { ListSearch } from '#web/kit/ListSearch.tsx'
import { useSay } from '#web/kit/language.tsx'
import { type PaperSearch, type PaperTab, paperTabNames, paperTabs } from './filters.ts'

type Props = { search: PaperSearch; onShow: (search: PaperSearch) => void }

/** Which papers to show, with how many stand behind each choice, and a search. */
export function PapersBar({ search, onShow }: Props) {
  const say = useSay()
  const counts = useRead(countPapers, { query: {} }).data
  const label = (tab: PaperTab) => {
    const { zh, en } = paperTabs[tab]
    const count = tab === 'all' || tab === 'received' ? undefined : counts?.[tab]
    return count === undefined
      ? say({ zh, en })
      : say({ zh: `${zh}（${count}）`, en: `${en} (${count})` })
  }
  return (
    <search className="worklist-bar">
      <Radio.Group
        className="paper-tabs"
        optionType="button"
        role="radiogroup"
        aria-label={say({ zh: '显示哪些纸质材料', en: 'Which papers' })}
        value={search.tab}
        onChange={({ target }) => onShow({ ...search, tab: target.value })}
        options={paperTabNames.map((value) => ({ value, label: label(value) }))}
      />
      <ListSearch
        q={search.q}
        label={{ zh: '搜索纸质材料', en: 'Search papers' }}
        placeholder={searched}
        onSearch={(q) => onShow({ ...search, q })}
      />
    </search>
  )
}

const searched = {
  zh: '名称的一部分、编号、封面代码或统一社会信用代码',
  en: 'Part of a name, a number, a code or a credit code',
}
