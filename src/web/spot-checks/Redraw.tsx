import { Button } from 'antd'
import { useState } from 'react'
import { downloadDraw, type PublicSpotCheck } from '#api/spot-check-public.ts'
import type { RedrawCheck } from '#core/redraw.ts'
import type { Text } from '#core/text.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

type Outcome = { checks: (RedrawCheck & { text: Text })[] } | { failed: 'no-hashes' | 'no-file' }

/** Draws again on the reader’s own device, from the published file, and says whether it is the same list. */
export function Redraw({ check }: { check: PublicSpotCheck }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()

  async function start() {
    setBusy(true)
    setOutcome(undefined)
    setOutcome(await drawAgain(check))
    setBusy(false)
  }

  return (
    <section className="redraw" aria-labelledby="redraw">
      <h2 id="redraw">{say({ zh: '自己抽一次', en: 'Draw it yourself' })}</h2>
      <p>
        {say({
          zh: '浏览器下载抽取文件，在您的电脑或手机上按公布的规则重新抽取，与公布的名单逐一比对。',
          en: 'Your browser downloads the file of the draw, draws again on your own device by the published rule, and compares.',
        })}
      </p>
      <Button type="primary" loading={busy} onClick={() => void start()}>
        {say({ zh: '在本机重新抽取', en: 'Draw again on this device' })}
      </Button>
      <div role="status">{outcome && <Told outcome={outcome} />}</div>
    </section>
  )
}

async function drawAgain({ id, frozenSha256, commitment }: PublicSpotCheck): Promise<Outcome> {
  if (!globalThis.crypto?.subtle) return { failed: 'no-hashes' }
  try {
    const response = await fetch(urlOf(downloadDraw, { params: { id } }))
    if (!response.ok) return { failed: 'no-file' }
    const { publishedDraw, redraw, redrawChecks } = await import('#core/redraw.ts')
    const file = publishedDraw.parse(await response.json())
    const before = { frozenSha256: frozenSha256 ?? '', commitment: commitment ?? '' }
    const checks = await redraw(file, before)
    return { checks: checks.map((one) => ({ ...one, text: redrawChecks[one.name] })) }
  } catch {
    return { failed: 'no-file' }
  }
}

function Told({ outcome }: { outcome: Outcome }) {
  const say = useSay()
  if ('failed' in outcome) return <p className="redraw-verdict">{say(failures[outcome.failed])}</p>
  const isSame = outcome.checks.every(({ holds }) => holds)
  return (
    <>
      <p className="redraw-verdict">{say(isSame ? same : different)}</p>
      <ul>
        {outcome.checks.map(({ name, text, holds }) => (
          <li key={name}>
            <span aria-hidden="true">{holds ? '✓' : '✗'} </span>
            {say(text)}
            {!holds && <strong>{say({ zh: '：不符', en: ': no' })}</strong>}
          </li>
        ))}
      </ul>
    </>
  )
}

const same = {
  zh: '✓ 重新抽取的名单与公布的完全相同',
  en: '✓ Drawn again, it is exactly the published list',
}
const different = {
  zh: '✗ 与公布的不一致。请保存抽取文件，并向发起抽查的主管部门或者其上级反映',
  en: '✗ It is not what was published. Keep the file and tell the authority or the one above it',
}
const failures = {
  'no-hashes': {
    zh: '此浏览器不能在非加密（http）页面计算。请下载抽取文件，在 https 页面或本机打开后再试',
    en: 'This browser does not compute hashes on a page without https. Download the file and try on an https page',
  },
  'no-file': {
    zh: '没有取得完整的抽取文件，请检查网络后重试',
    en: 'The file did not arrive whole. Check the network and try again',
  },
}
