import { Button } from 'antd'
import { getPortal } from '#api/portal.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = { onChoose: (pair: { email: string; password: string }) => void }

/** Only in demo mode: invented people to try the platform as. */
export function DemoAccounts({ onChoose }: Props) {
  const say = useSay()
  const accounts = useRead(getPortal, {}).data?.demoAccounts ?? []
  if (accounts.length === 0) return null
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{say({ zh: '演示账号', en: 'Demo accounts' })}</h2>
      <p className="hint">
        {say({
          zh: '这是演示环境，单位和人员均为虚构。',
          en: 'This is a demonstration; its organisations and people are invented.',
        })}
      </p>
      <ul className="rows">
        {accounts.map(({ email, password, who }) => (
          <li key={email}>
            <div className="row-words">
              <strong>{say(who)}</strong>
              <div className="hint">
                {email} · {password}
              </div>
            </div>
            <Button
              aria-label={say({ zh: `填入 ${who.zh}`, en: `Fill in ${who.en}` })}
              onClick={() => onChoose({ email, password })}
            >
              {say({ zh: '填入', en: 'Fill in' })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
