import type { Text } from '#core/text.ts'
import { useAreaName } from '#web/kit/AreaCascader.tsx'
import { useSay } from '#web/kit/language.tsx'
import { titleOfDetail, titleOfValue } from './acts.ts'

/** What the journal keeps of an act: short things in a line, whole forms folded away. */
export function ActDetail({ detail }: { detail: Record<string, unknown> }) {
  const say = useSay()
  const areaName = useAreaName()
  const entries = Object.entries(detail)
    .filter(([, value]) => value !== null)
    .toSorted(([one], [other]) => order(one) - order(other))
  const short = entries.filter(([, value]) => typeof value !== 'object')
  const long = entries.filter(([, value]) => typeof value === 'object')
  return (
    <>
      {short
        .map(
          ([name, value]) =>
            `${say(titleOfDetail(name))} ${name === 'area' ? areaName(String(value)) : say(titleOfValue(name, value))}`,
        )
        .join(say({ zh: '，', en: ', ' }))}
      {long.map(([name, value]) => (
        <details key={name}>
          <summary>{say(titleOfDetail(name))}</summary>
          <pre className="act-detail">
            {isText(value) ? say(value) : JSON.stringify(value, null, 2)}
          </pre>
        </details>
      ))}
    </>
  )
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
}

// Stored by jsonb in an order of its own: where a case came from is read before where it went.
function order(name: string): number {
  const at = ['name', 'from', 'to'].indexOf(name)
  return at < 0 ? 3 : at
}
