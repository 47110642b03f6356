import { Tag } from 'antd'
import type { ImportRow, ImportView } from '#api/imports.ts'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import '#web/cases/state.css'

type Tone = 'neutral' | 'active' | 'good' | 'bad'

/** Where an import stands. */
export function ImportTag({ state }: { state: ImportView['state'] }) {
  return <Toned {...imports[state]} />
}

/** What becomes of a row. */
export function RowTag({ state }: { state: ImportRow['state'] }) {
  return <Toned {...rows[state]} />
}

function Toned({ tone, text }: { tone: Tone; text: Text }) {
  const say = useSay()
  return <Tag className={`state state-${tone}`}>{say(text)}</Tag>
}

const imports: Record<ImportView['state'], { tone: Tone; text: Text }> = {
  checked: { tone: 'active', text: { zh: '待确认', en: 'To confirm' } },
  confirmed: { tone: 'good', text: { zh: '已导入', en: 'Imported' } },
  cancelled: { tone: 'neutral', text: { zh: '已取消', en: 'Cancelled' } },
}

const rows: Record<ImportRow['state'], { tone: Tone; text: Text }> = {
  ready: { tone: 'good', text: { zh: '可以导入', en: 'Ready' } },
  gaps: { tone: 'active', text: { zh: '导入后需补填', en: 'To be completed' } },
  refused: { tone: 'bad', text: { zh: '不能导入', en: 'Left out' } },
}
