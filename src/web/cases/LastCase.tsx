import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { prefill } from '#api/prefill.ts'
import type { Answers } from '#core/form.ts'
import type { Service } from '#core/service.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = { service: Service; onFill: (answers: Answers) => void }

/** “As in my last case”: not there before the first one was submitted. */
export function LastCase({ service, onFill }: Props) {
  const say = useSay()
  const copies = (service.carriesOver ?? []).length > 0
  const { data } = useRead(prefill, { query: { service: service.id } }, { enabled: copies })
  const last = data?.last
  if (!last) return null
  return (
    <div className="last-case">
      <Button icon={<CopyOutlined />} onClick={() => onFill(last.answers)}>
        {say({ zh: '同上一份', en: 'As in my last case' })}
      </Button>
      <span className="hint">
        {say({
          zh: `填入“${last.title}”（${last.reference}）中不常变动的内容；已经填写的不会自动改动。`,
          en: `Fills in what seldom changes, from “${last.title}” (${last.reference}); what you have typed is not changed unasked.`,
        })}
      </span>
    </div>
  )
}
