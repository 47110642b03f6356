import {
  getSpotCheckItem,
  listOwnItems,
  listSpotCheckItems,
  recordResult,
  type SpotCheckItemView,
} from '#api/spot-check-items.ts'
import { getSpotCheck } from '#api/spot-checks.ts'
import type { Answers } from '#core/form.ts'
import { resultForm } from '#core/spot-check-forms.ts'
import { FormDialog } from '#web/forms/FormDialog.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = { item: SpotCheckItemView; onDone: () => void; onClose: () => void }

export function ResultDialog({ item, onDone, onClose }: Props) {
  const say = useSay()
  const { id, version, result, finding } = item
  const record = useWrite(
    ({ result, finding }: Answers) =>
      call(recordResult, {
        params: { id },
        body: { result: String(result ?? ''), finding: String(finding ?? ''), version },
      }),
    [getSpotCheckItem, listSpotCheckItems, listOwnItems, getSpotCheck],
  )
  const title = say(
    result
      ? { zh: '更正抽查结果', en: 'Correct the result' }
      : { zh: '填写抽查结果', en: 'Record the result' },
  )
  return (
    <FormDialog
      prefix="spot-check-result"
      title={title}
      submit={say({ zh: '保存结果', en: 'Record' })}
      form={resultForm}
      initial={{ ...(result && { result }), ...(finding && { finding }) }}
      onSubmit={async (answers) => {
        await record.mutateAsync(answers)
        onDone()
      }}
      onClose={onClose}
    >
      <p>
        {say({
          zh: '企业会收到结果和核对情况。选择“不再符合条件”不会自动撤销：主管部门会收到消息，决定是否发出撤销告知。',
          en: 'The enterprise is told the result and the finding. “No longer passes” revokes nothing by itself: the authority is told, and decides whether a revocation begins.',
        })}
      </p>
    </FormDialog>
  )
}
