import { Button } from 'antd'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'
import { sayTime } from '#web/kit/when.tsx'
import type { SaveState } from './autosave.ts'

type Props = { state: SaveState; onRetry: () => void }

/** Whether what is on the page is on the server, in words; read out when it changes for the worse. */
export function SaveStatus({ state, onRetry }: Props) {
  const say = useSay()
  const failed = state.kind === 'offline' || state.kind === 'refused'
  return (
    <span className={`save-status save-${state.kind}`}>
      <span role={failed ? 'alert' : 'status'}>{say(wordsOf(state))}</span>
      {failed && (
        <Button type="link" size="small" onClick={onRetry}>
          {say({ zh: '立即重试', en: 'Try now' })}
        </Button>
      )}
    </span>
  )
}

function wordsOf(state: SaveState): Text {
  switch (state.kind) {
    case 'saved': {
      const time = state.at && sayTime(state.at.toISOString())
      return time
        ? { zh: `已保存 ${time}`, en: `Saved ${time}` }
        : { zh: '自动保存', en: 'Saves by itself' }
    }
    case 'changed':
      return { zh: '有新的修改', en: 'Changed' }
    case 'saving':
      return { zh: '正在保存…', en: 'Saving…' }
    case 'offline':
      return {
        zh: '未保存：网络中断，会自动重试。内容已留在本页',
        en: 'Not saved: no connection; it tries again by itself. Your text stays on this page',
      }
    case 'refused':
      return { zh: `未保存：${state.text}`, en: `Not saved: ${state.text}` }
    case 'conflict':
      return { zh: '未保存：另一处作了修改', en: 'Not saved: it was changed elsewhere' }
    case 'closed':
      return { zh: '未保存：此件已不能修改', en: 'Not saved: the case can no longer be changed' }
  }
}
