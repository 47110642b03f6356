import { Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useState } from 'react'
import { ErrorSummary } from './ErrorSummary.tsx'
import { useSay } from './language.tsx'
import { RefusedNote } from './Refused.tsx'
import { type FieldRefusal, Refusal } from './refusal.ts'

type Props<V extends object> = {
  /** Also the first part of its controls' ids. */
  name: string
  onSubmit: (values: V) => Promise<unknown>
  /** What the button says. */
  submit: string
  children: ReactNode
  initialValues?: Partial<V>
  /** Beside the button. */
  aside?: ReactNode
  form?: FormInstance<V>
}

/** A short form: checks, sends once, and shows a refusal at its fields and above them. What was typed stays. */
export function SubmitForm<V extends object>(props: Props<V>) {
  const [ownForm] = Form.useForm<V>()
  const form = props.form ?? ownForm
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  const [wrong, setWrong] = useState<FieldRefusal[]>([])
  const say = useSay()

  async function send(values: V) {
    setBusy(true)
    setRefused(undefined)
    setWrong([])
    try {
      await props.onSubmit(values)
    } catch (error) {
      const errors = error instanceof Refusal ? error.errors : []
      showAtFields(form, errors)
      setWrong(errors)
      setRefused(errors.length === 0 ? error : undefined)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form
      form={form}
      name={props.name}
      layout="vertical"
      requiredMark={(label, { required }) => (
        <>
          {label}
          {!required && (
            <span className="optional">{say({ zh: '（选填）', en: ' (optional)' })}</span>
          )}
        </>
      )}
      validateTrigger="onBlur"
      onFinish={(values) => send(values)}
      onFinishFailed={({ errorFields }) => setWrong(errorFields.map(asRefusal))}
      {...(props.initialValues && { initialValues: props.initialValues as V })}
    >
      <ErrorSummary
        errors={wrong}
        form={props.name}
        labelOf={(field) => labelOf(props.name, field)}
      />
      {props.children}
      <RefusedNote error={refused} />
      <div className="button-row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {props.submit}
        </Button>
        {props.aside}
      </div>
    </Form>
  )
}

/** Writes the server's complaints at the fields of an antd form; `parties.0.name` is its path in dots. */
function showAtFields(form: FormInstance, errors: readonly FieldRefusal[]) {
  form.setFields(
    errors.map(({ field, message }) => ({
      name: field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
      errors: [message],
    })),
  )
}

/** What the label of a control says, without the mark of an optional field. */
function labelOf(form: string, field: string): string | undefined {
  const id = CSS.escape(`${form}_${field.replaceAll('.', '_')}`)
  return document.querySelector(`label[for="${id}"]`)?.firstChild?.textContent ?? undefined
}

function asRefusal({
  name,
  errors,
}: {
  name: (string | number)[]
  errors: string[]
}): FieldRefusal {
  return { field: name.join('.'), message: errors[0] ?? '' }
}
