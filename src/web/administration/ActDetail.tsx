import { useSay } from '#web/kit/language.tsx'
import { titleOfDetail } from './acts.ts'

/** What the journal keeps of an act: short things in a line, whole forms folded away. */
export function ActDetail({ detail }: { detail: Record<string, unknown> }) {
  const say = useSay()
  const entries = Object.entries(detail).filter(([, value]) => value !== null)
  const short = entries.filter(([, value]) => typeof value !== 'object')
  const long = entries.filter(([, value]) => typeof value === 'object')
  return (
    <>
      {short
        .map(([name, value]) => `${say(titleOfDetail(name))} ${value}`)
        .join(say({ zh: '，', en: ', ' }))}
      {long.map(([name, value]) => (
        <details key={name}>
          <summary>{say(titleOfDetail(name))}</summary>
          <pre className="act-detail">{JSON.stringify(value, null, 2)}</pre>
        </details>
      ))}
    </>
  )
}
