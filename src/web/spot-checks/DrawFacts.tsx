import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { downloadDraw, downloadFrozenList } from '#api/spot-check-public.ts'
import type { SpotCheckDraw } from '#api/spot-checks.ts'
import type { Text } from '#core/text.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { At, OnDay } from '#web/kit/when.tsx'
import './spot-checks.css'

type Props = {
  check: SpotCheckDraw & { id: string; frozenAt: string | null; drawnAt: string | null }
}

/** What was published before the draw and with it, for whoever wants to compare. */
export function DrawFacts({ check }: Props) {
  const say = useSay()
  if (!check.frozenAt) return null
  const { id, frozenAt, drawnAt, candidates, source, sourceOn } = check
  const facts: [Text, ReactNode][] = [
    [{ zh: '固定时间', en: 'Frozen' }, <At key="at" at={frozenAt} />],
    [{ zh: '候选企业', en: 'Candidates' }, say({ zh: `${candidates} 家`, en: String(candidates) })],
    [hashOf, <Hash key="hash" text={check.frozenSha256} />],
    [
      { zh: '密值的承诺值（SHA-256）', en: 'Commitment to the secret (SHA-256)' },
      <Hash key="commitment" text={check.commitment} />,
    ],
    [
      { zh: '所用的公开数值', en: 'Public value that counts' },
      <span key="source">
        {source}
        {say({ zh: '，', en: ', ' })}
        {sourceOn && <OnDay on={sourceOn} />}
      </span>,
    ],
    ...(drawnAt ? drawnFacts(check, drawnAt) : []),
  ]
  return (
    <section aria-labelledby="draw-facts">
      <h2 id="draw-facts">{say({ zh: '抽取的依据', en: 'What the draw rests on' })}</h2>
      <Descriptions
        size="small"
        bordered
        column={1}
        items={facts.map(([label, children]) => ({ key: label.en, label: say(label), children }))}
      />
      <p className="button-row draw-files">
        <a href={urlOf(downloadFrozenList, { params: { id } })} download>
          {say({ zh: '下载固定的名单（JSON）', en: 'Download the frozen list (JSON)' })}
        </a>
        {drawnAt && (
          <a href={urlOf(downloadDraw, { params: { id } })} download>
            {say({ zh: '下载抽取文件（JSON）', en: 'Download the file of the draw (JSON)' })}
          </a>
        )}
      </p>
    </section>
  )
}

const hashOf: Text = { zh: '名单的哈希值（SHA-256）', en: 'Hash of the list (SHA-256)' }

function drawnFacts(check: SpotCheckDraw, drawnAt: string): [Text, ReactNode][] {
  return [
    [{ zh: '抽取时间', en: 'Drawn' }, <At key="drawn" at={drawnAt} />],
    [{ zh: '公开数值', en: 'Public value' }, check.publicValue],
    [{ zh: '密值', en: 'Secret' }, <Hash key="secret" text={check.secret} />],
    [{ zh: '种子', en: 'Seed' }, <Hash key="seed" text={check.seed} />],
  ]
}

function Hash({ text }: { text: string | null }) {
  return <code className="draw-hash">{text}</code>
}
