import { Form, type FormItemProps } from 'antd'
import { type Form as CoreForm, formErrors, metaOf } from '#core/form.ts'
import { useSay } from '#web/kit/language.tsx'

type Props<F extends CoreForm> = Pick<FormItemProps, 'extra' | 'normalize' | 'children'> & {
  form: F
  field: keyof F['fields'] & string
  /** What the answer is called where it is sent to; the field's own name otherwise. */
  name?: string
  label?: string
}

/** A field of one of the core's forms: its label, and the same check that the server makes. */
export function FormField<F extends CoreForm>({ form, field, name, label, ...rest }: Props<F>) {
  const say = useSay()
  const schema = form.fields[field]
  if (!schema) throw new Error(`The form has no field "${field}"`)
  const meta = metaOf(schema)
  return (
    <Form.Item
      {...rest}
      name={name ?? field}
      label={label ?? say(meta.label)}
      required={!meta.optional}
      rules={[
        {
          validator: async (_, value: unknown) => {
            const given = value === '' ? undefined : value
            const problem = formErrors(form, { [field]: given }).find((one) => one.field === field)
            if (problem) throw new Error(say(problem.text))
          },
        },
      ]}
    />
  )
}
