import { Link } from '@tanstack/react-router'
import { Alert, Drawer } from 'antd'
import { useState } from 'react'
import type { PaperView } from '#api/papers.ts'
import { openPaperStates } from '#core/paper.ts'
import { useSay } from '#web/kit/language.tsx'
import { useReturnFocus } from '#web/kit/use-return-focus.ts'
import { OnDay } from '#web/kit/when.tsx'
import { PaperFacts } from './PaperFacts.tsx'
import { ReceiveForm } from './ReceiveForm.tsx'

type Props = {
  paper: PaperView
  onDone: (paper: PaperView) => void
  onClose: () => void
}

/** A paper in the officer’s hand beside what was filed electronically, and what the two were found to be. */
export function ReceivePanel({ paper, onDone, onClose }: Props) {
  const say = useSay()
  useReturnFocus()
  // Opening takes the focus to the panel; only then can its first button have it.
  const [opened, setOpened] = useState(false)
  const open = openPaperStates.includes(paper.state)
  const title = paper.title || paper.reference
  return (
    <Drawer
      open
      size={560}
      title={say({ zh: `核对：${title}`, en: `Compare: ${title}` })}
      afterOpenChange={setOpened}
      onClose={onClose}
      destroyOnHidden
    >
      <p>
        <Link to="/cases/$id" params={{ id: paper.caseId }} target="_blank">
          {say({
            zh: '在新页面打开办件，对照电子文本',
            en: 'Open the case in a new page to compare',
          })}
        </Link>
      </p>
      <PaperFacts paper={paper} />
      {paper.party !== 'handler' && open && (
        <p className="hint">
          {say({
            zh: '由办理机构收取；这里只供查看。',
            en: 'The handling office takes it in; this is for reading only.',
          })}
        </p>
      )}
      {!open && <Closed paper={paper} />}
      {paper.party === 'handler' && open && (
        <ReceiveForm paper={paper} ready={opened} onDone={onDone} />
      )}
    </Drawer>
  )
}

function Closed({ paper: { state, received } }: { paper: PaperView }) {
  const say = useSay()
  return (
    <Alert
      type={state === 'received' ? 'success' : 'info'}
      showIcon
      title={
        <>
          {say(
            state === 'received'
              ? { zh: '已收到并核对一致', en: 'Received and the same' }
              : { zh: '无需提交纸质材料', en: 'No paper is needed' },
          )}
          {received && (
            <>
              {say({ zh: '：', en: ': ' })}
              {received.by} <OnDay on={received.on} />
            </>
          )}
        </>
      }
    />
  )
}
