import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { listSpotChecks, type SpotCheckRow } from '#api/spot-checks.ts'
import { isSupervisor } from '#core/access.ts'
import { spotCheckStates } from '#core/spot-check.ts'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { LinkButton } from '#web/kit/LinkButton.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { At } from '#web/kit/when.tsx'
import { OpeningDialog } from './OpeningDialog.tsx'
import { CheckState, titleOfCheck } from './titles.tsx'

/** The spot checks of an authority and of those in its area. */
export function SpotChecks() {
  const say = useSay()
  const may = isSupervisor(useSignedIn().organisation.kind)
  const [isOpening, setIsOpening] = useState(false)
  const list = useReadPages(listSpotChecks, {})
  const opener = (
    <Button type="primary" onClick={() => setIsOpening(true)}>
      {say({ zh: '发起抽查', en: 'Open a spot check' })}
    </Button>
  )
  const nothing = (
    <Empty
      title={say({ zh: '还没有抽查', en: 'No spot checks yet' })}
      hint={say({
        zh: '从有效的登记中随机抽取企业，核对申报内容与证明材料。',
        en: 'Enterprises are drawn at random from the valid entries, and what they declared is compared with proof.',
      })}
    />
  )
  return (
    <Page
      title={say({ zh: '抽查', en: 'Spot checks' })}
      subtitle={say({
        zh: '名单先固定并公布哈希值，再用事后产生的公开数值抽取；任何人都可以重新抽取核对。',
        en: 'The list is frozen and its hash published first; a public value that comes later decides the draw. Anybody can draw again and compare.',
      })}
      actions={
        <>
          <LinkButton to="/spot-checks/mine">
            {say({ zh: '由我核对的', en: 'For me to inspect' })}
          </LinkButton>
          {may && opener}
        </>
      }
    >
      <Pages list={list} empty={nothing}>
        {(rows) => (
          <ul className="rows">
            {rows.map((row) => (
              <CheckRow key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Pages>
      {isOpening && <OpeningDialog onClose={() => setIsOpening(false)} />}
    </Page>
  )
}

function CheckRow({ row }: { row: SpotCheckRow }) {
  const say = useSay()
  return (
    <li>
      <div className="row-words">
        <Link to="/spot-checks/$id" params={{ id: row.id }}>
          {say(titleOfCheck(row))}
        </Link>
        <div className="hint">
          {row.authority.name} · <span lang="zh-CN">{row.areaName}</span> ·{' '}
          {say({ zh: `比例 ${row.percent}%`, en: `share ${row.percent} %` })} ·{' '}
          {say({ zh: '发起于 ', en: 'opened ' })}
          <At at={row.openedAt} />
        </div>
        <div>{say(spotCheckStates[row.state].next)}</div>
      </div>
      <CheckState state={row.state} />
    </li>
  )
}
