import { Input } from 'antd'
import {
  getSpotCheckItem,
  handInMaterial,
  listOwnItems,
  type SpotCheckItemView,
} from '#api/spot-check-items.ts'
import { statementForm } from '#core/spot-check-forms.ts'
import { FormField } from '#web/accounts/FormField.tsx'
import { call, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { MaterialInput } from './MaterialInput.tsx'

type Props = { item: SpotCheckItemView; onDone: () => void }
type Asked = { statement: string }

/** The enterprise uploads its material, says what it proves, and hands it in. */
export function HandIn({ item, onDone }: Props) {
  const say = useSay()
  const { id, statement } = item
  const handIn = useWrite(
    (asked: Asked) => call(handInMaterial, { params: { id }, body: asked }),
    [getSpotCheckItem, listOwnItems],
  )
  const isAgain = item.state === 'handed-in'
  return (
    <section aria-labelledby="hand-in" className="page-text">
      <h2 id="hand-in">{say({ zh: '提交材料', en: 'Hand in the material' })}</h2>
      <MaterialInput item={item} />
      <SubmitForm<Asked>
        name="hand-in"
        submit={say(
          isAgain ? { zh: '再次提交', en: 'Hand in again' } : { zh: '提交', en: 'Hand in' },
        )}
        initialValues={{ statement: statement ?? '' }}
        onSubmit={async (asked) => {
          await handIn.mutateAsync({ statement: asked.statement ?? '' })
          onDone()
        }}
      >
        <FormField
          form={statementForm}
          field="statement"
          extra={say({
            zh: '逐项说明材料对应申报表的哪些内容；有出入的，请写明原因',
            en: 'Say what each paper proves, and why anything differs',
          })}
        >
          <Input.TextArea rows={6} maxLength={5000} />
        </FormField>
      </SubmitForm>
    </section>
  )
}
