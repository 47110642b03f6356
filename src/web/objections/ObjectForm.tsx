import { Link } from '@tanstack/react-router'
import { Form, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ObjectableEntry, ObjectionReceipt } from '#api/objections.ts'
import { objectionForm } from '#core/objection-forms.ts'
import { FormField } from '#web/accounts/FormField.tsx'
import { useSay } from '#web/kit/language.tsx'
import { SubmitForm } from '#web/kit/SubmitForm.tsx'
import { EvidenceInput } from './EvidenceInput.tsx'
import { evidenceProblem } from './evidence.ts'
import { SendingNote } from './SendingNote.tsx'
import { sendObjection, type Typed } from './send-objection.ts'

type Props = { entry: ObjectableEntry; onReceived: (receipt: ObjectionReceipt) => void }

/** Who objects, what is wrong, and the evidence; all of it is sent at once and stays here until it was taken. */
export function ObjectForm({ entry, onReceived }: Props) {
  const say = useSay()
  const [percent, setPercent] = useState<number>()
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  async function send(typed: Typed) {
    const controller = new AbortController()
    abort.current = controller
    setPercent(0)
    const { announcement: address, position } = entry
    const { signal } = controller
    try {
      onReceived(await sendObjection({ address, position, typed, onProgress: setPercent, signal }))
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      setPercent(undefined)
    }
  }

  return (
    <SubmitForm<Typed>
      name="object"
      submit={say({ zh: '提交异议', en: 'Submit the objection' })}
      onSubmit={send}
      initialValues={{ file: [] }}
      aside={
        percent === undefined ? (
          <Link to="/objections">{say({ zh: '查询已提交的异议', en: 'Follow an objection' })}</Link>
        ) : (
          <SendingNote percent={percent} onCancel={() => abort.current?.abort()} />
        )
      }
    >
      <PersonFields />
      <MatterFields />
    </SubmitForm>
  )
}

function PersonFields() {
  const say = useSay()
  return (
    <fieldset>
      <legend>{say({ zh: '异议人', en: 'Who objects' })}</legend>
      <FormField
        form={objectionForm}
        field="name"
        extra={say({
          zh: '匿名、化名或者不完整的姓名不受理；不公开，不告知申请单位',
          en: 'No pseudonym and no part of a name; it is not made public, and the applicant is not told',
        })}
      >
        <Input autoComplete="name" />
      </FormField>
      <FormField
        form={objectionForm}
        field="phone"
        extra={say({
          zh: '核实机构需要了解情况时联系您',
          en: 'The office that verifies may call you',
        })}
      >
        <Input type="tel" autoComplete="tel" />
      </FormField>
      <FormField
        form={objectionForm}
        field="email"
        extra={say({
          zh: '填写的，作出处理决定时给您发一封提示邮件，信中不写事由',
          en: 'If you give one, you are told by letter that there is a decision, without the matter',
        })}
      >
        <Input type="email" autoComplete="email" />
      </FormField>
    </fieldset>
  )
}

function MatterFields() {
  const say = useSay()
  return (
    <fieldset>
      <legend>{say({ zh: '异议内容', en: 'The objection' })}</legend>
      <FormField
        form={objectionForm}
        field="facts"
        extra={say({
          zh: '20 至 5000 字：哪一项不符合条件，您怎么知道，证据能说明什么',
          en: '20 to 5000 characters: which condition is not met, how you know, what the evidence shows',
        })}
      >
        <Input.TextArea
          autoSize={{ minRows: 6, maxRows: 20 }}
          count={{ show: true, max: 5000 }}
          autoComplete="off"
        />
      </FormField>
      <Form.Item
        name="file"
        label={say({ zh: '证据', en: 'Evidence' })}
        required
        validateTrigger="onChange"
        rules={[
          {
            validator: async (_, files: readonly File[] = []) => {
              const problem = evidenceProblem(files)
              if (problem) throw new Error(say(problem))
            },
          },
        ]}
      >
        <EvidenceInput />
      </Form.Item>
    </fieldset>
  )
}
