import { Link } from '@tanstack/react-router'
import { useSay } from '#web/kit/language.tsx'

/** The ways to what authorities publish and to who is entered, for everybody. */
export function PublicLists() {
  const say = useSay()
  return (
    <section aria-labelledby="public-lists">
      <h2 id="public-lists">{say({ zh: '公示公告和公开查询', en: 'Published for everybody' })}</h2>
      <ul className="portal-lists">
        <li>
          <Link to="/announcements">
            {say({ zh: '公示公告', en: 'Notices and announcements' })}
          </Link>
          <p className="hint">
            {say({
              zh: '查看正在公示的名单，公示期内可以提出异议。',
              en: 'Lists on public notice; anyone may object while a notice runs.',
            })}
          </p>
        </li>
        <li>
          <Link to="/objections">{say({ zh: '查询异议处理', en: 'Follow an objection' })}</Link>
          <p className="hint">
            {say({
              zh: '凭回执上的查询码查看处理情况。',
              en: 'With the code on your receipt, see what has become of it.',
            })}
          </p>
        </li>
        <li>
          <Link to="/spot-checks/public">{say({ zh: '抽查公开', en: 'Spot checks' })}</Link>
          <p className="hint">
            {say({
              zh: '名单怎样抽出、结果如何；任何人都可以重新抽取核对。',
              en: 'How the list was drawn and what came of it; anyone can draw it again.',
            })}
          </p>
        </li>
        <li>
          <Link to="/register">{say({ zh: '公开登记簿', en: 'Public register' })}</Link>
          <p className="hint">
            {say({
              zh: '按名称或编号查询单位是否已经登记、是否有效。',
              en: 'Look up by name or number who is entered and whether it is in force.',
            })}
          </p>
        </li>
      </ul>
    </section>
  )
}
