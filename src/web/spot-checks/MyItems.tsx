import { Link } from '@tanstack/react-router'
import { listOwnItems, type SpotCheckItemRow } from '#api/spot-check-items.ts'
import { isOfficial } from '#core/roles.ts'
import { itemNext } from '#core/spot-check.ts'
import { useReadPages } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { Page } from '#web/kit/Page.tsx'
import { Pages } from '#web/kit/Pages.tsx'
import { useSignedIn } from '#web/kit/session.tsx'
import { OnDay } from '#web/kit/when.tsx'
import { ItemTag, titleOfCheck } from './titles.tsx'

/** What an enterprise has to hand in, or an inspector to compare. */
export function MyItems() {
  const say = useSay()
  const isInspector = isOfficial(useSignedIn().organisation.kind)
  const list = useReadPages(listOwnItems, {})
  const nothing = (
    <Empty
      title={say(
        isInspector
          ? { zh: '没有由您核对的抽查', en: 'You have nothing to inspect' }
          : { zh: '没有被抽查', en: 'You were not drawn for a spot check' },
      )}
      hint={say(
        isInspector
          ? {
              zh: '被指定为抽查人员并抽定后，会出现在这里。',
              en: 'What is drawn for you as an inspector appears here.',
            }
          : {
              zh: '被抽中后会收到消息和邮件，材料在这里提交。',
              en: 'If you are drawn you are told by message and by mail; the material is handed in here.',
            },
      )}
    />
  )
  return (
    <Page
      title={say({ zh: '我的抽查', en: 'My spot checks' })}
      subtitle={say(
        isInspector
          ? {
              zh: '材料提交后，请对照申报内容核对并填写结果。',
              en: 'Once the material is there, compare it with what was declared and record what you find.',
            }
          : {
              zh: '请在截止日期前提交材料；逾期不交的，可能成为撤销登记的理由。',
              en: 'Hand the material in by its day: handing in nothing may be a ground for revocation.',
            },
      )}
    >
      <Pages list={list} empty={nothing}>
        {(rows) => (
          <ul className="rows check-items">
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Pages>
    </Page>
  )
}

function Row({ row }: { row: SpotCheckItemRow }) {
  const say = useSay()
  return (
    <li>
      <div className="row-words">
        <Link to="/spot-checks/items/$id" params={{ id: row.id }}>
          {row.name}
        </Link>{' '}
        <span className="hint">{row.number}</span>
        <div className="hint">
          {say(titleOfCheck(row))} · {row.authority}
        </div>
        {row.state === 'requested' && row.dueOn && !row.ended ? (
          <div>
            {say({ zh: '材料截止 ', en: 'Material due by ' })}
            <strong>
              <OnDay on={row.dueOn} />
            </strong>
          </div>
        ) : (
          <div>
            {say(itemNext({ state: row.state, isEnded: row.ended, isPublished: row.published }))}
          </div>
        )}
      </div>
      <ItemTag item={row} />
    </li>
  )
}
