import { Link } from '@tanstack/react-router'
import { listPublicSpotChecks } from '#api/spot-check-public.ts'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { At } from '#web/kit/when.tsx'
import { CheckState, titleOfCheck } from './titles.tsx'

/** Every spot check whose list is frozen, newest first; open to all. */
export function PublicSpotChecks() {
  const say = useSay()
  const list = useReadPages(listPublicSpotChecks, {})
  return (
    <Page
      title={say({ zh: '随机抽查公开', en: 'Spot checks' })}
      subtitle={say({
        zh: '每次抽查的名单、所用的公开数值和抽取结果都在这里公开，任何人都可以重新抽取核对。',
        en: 'The list, the public value and the outcome of each spot check. Anybody can draw again and compare.',
      })}
    >
      <Pages
        list={list}
        empty={<Empty title={say({ zh: '还没有公开的抽查', en: 'No spot check is public yet' })} />}
      >
        {(rows) => (
          <ul className="rows">
            {rows.map((row) => (
              <li key={row.id}>
                <div className="row-words">
                  <Link to="/spot-checks/public/$id" params={{ id: row.id }}>
                    {say(titleOfCheck(row))}
                  </Link>
                  <div className="hint">
                    {row.authority.name} · <span lang="zh-CN">{row.areaName}</span>
                    {row.frozenAt && (
                      <>
                        {' · '}
                        {say({ zh: '名单固定于 ', en: 'frozen ' })}
                        <At at={row.frozenAt} />
                      </>
                    )}
                  </div>
                </div>
                <CheckState state={row.state} />
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </Page>
  )
}
