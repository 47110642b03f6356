import { useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Radio } from 'antd'
import { useState } from 'react'
import { countCases, listCases } from '#api/cases.ts'
import type { Text } from '#core/text.ts'
import { services } from '#services/index.ts'
import { useRead, useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { LinkButton } from '#web/kit/LinkButton.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { CaseCards } from './CaseCards.tsx'
import './cases.css'

type Group = 'mine' | 'office' | 'ended' | 'all'

const groups: Record<Group, { title: Text; query: Record<string, string> }> = {
  mine: { title: { zh: '等我处理', en: 'My move' }, query: { waitsFor: 'applicant' } },
  office: { title: { zh: '办理中', en: 'In progress' }, query: { waitsFor: 'handler' } },
  ended: { title: { zh: '已办结', en: 'Closed' }, query: { waitsFor: 'nobody' } },
  all: { title: { zh: '全部', en: 'All' }, query: {} },
}

const groupNames: readonly Group[] = ['mine', 'office', 'ended', 'all']

/** An enterprise's cases: what waits for it first. */
export function MyCases() {
  const say = useSay()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const group = groupNames.find((one) => one === search.group) ?? 'mine'
  const [q, setQ] = useState(search.q ?? '')
  const counts = useRead(countCases, {}).data

  function show(next: { group: Group; q: string }) {
    const asked = { group: next.group === 'mine' ? undefined : next.group, q: next.q || undefined }
    void navigate({ to: '/cases', search: asked, replace: true })
  }
  function label(name: Group): string {
    const count = {
      mine: counts?.applicant,
      office: counts?.handler,
      ended: undefined,
      all: undefined,
    }
    const { zh, en } = groups[name].title
    const number = count[name]
    return number === undefined
      ? say({ zh, en })
      : say({ zh: `${zh}（${number}）`, en: `${en} (${number})` })
  }

  return (
    <Page
      title={say({ zh: '我的办件', en: 'My cases' })}
      subtitle={say({
        zh: '草稿和退回补正的办件由您继续；已提交的等待办理机构。',
        en: 'Drafts and returned cases are yours to go on with; submitted ones wait for the office.',
      })}
      actions={<StartButtons />}
    >
      <Radio.Group
        className="case-groups"
        optionType="button"
        role="radiogroup"
        aria-label={say({ zh: '显示哪些办件', en: 'Which cases' })}
        value={group}
        onChange={({ target }) => show({ group: target.value, q })}
        options={groupNames.map((name) => ({ value: name, label: label(name) }))}
      />
      <Input.Search
        className="case-search"
        allowClear
        value={q}
        aria-label={say({ zh: '搜索我的办件', en: 'Search my cases' })}
        placeholder={say({ zh: '名称、编号', en: 'Name or number' })}
        onChange={(event) => setQ(event.target.value)}
        onSearch={(typed) => show({ group, q: typed.trim() })}
      />
      <CaseList group={group} q={search.q ?? ''} />
    </Page>
  )
}

function CaseList({ group, q }: { group: Group; q: string }) {
  const list = useReadPages(listCases, {
    query: { ...groups[group].query, ...(q && { q }) },
  })
  return (
    <Pages list={list} empty={<Nothing group={group} q={q} />}>
      {(rows) => <CaseCards rows={rows} />}
    </Pages>
  )
}

function Nothing({ group, q }: { group: Group; q: string }) {
  const say = useSay()
  if (q) {
    return (
      <Empty
        title={say({ zh: '没有找到', en: 'Nothing found' })}
        hint={say({
          zh: '换一个词，或到“全部”里查找。',
          en: 'Try another word, or look under “All”.',
        })}
      />
    )
  }
  return (
    <Empty
      title={say(
        group === 'mine'
          ? { zh: '现在没有需要您处理的办件', en: 'Nothing waits for you' }
          : { zh: '这里还没有办件', en: 'No cases here yet' },
      )}
      hint={say({ zh: '可以办理的事项：', en: 'What you can apply for:' })}
      action={<StartButtons />}
    />
  )
}

/** A door to every service that can be applied for. */
function StartButtons() {
  const say = useSay()
  return (
    <div className="button-row">
      {services.map(({ id, title }) => (
        <LinkButton key={id} look="first" to="/services/$service" params={{ service: id }}>
          {say({ zh: `办理${title.zh}`, en: `Apply: ${title.en}` })}
        </LinkButton>
      ))}
    </div>
  )
}
