import { Checkbox, Form, InputNumber, Radio } from 'antd'
import { most } from '#core/emergency-form.ts'
import { useRequired } from '#web/accounts/required.ts'
import { useSay } from '#web/kit/language.tsx'
import type { Declaring } from './declaring.ts'

/** What is eased: paper, certificates, time limits. */
export function MeasureFields() {
  const say = useSay()
  const required = useRequired()
  const form = Form.useFormInstance<Declaring>()
  const deferPaper = Form.useWatch('deferPaper', form) !== false
  return (
    <fieldset>
      <legend>{say({ zh: '便利措施', en: 'Measures' })}</legend>
      <Form.Item name="deferPaper" valuePropName="checked" required>
        <Checkbox>{say({ zh: '纸质材料延后补交', en: 'Paper may follow later' })}</Checkbox>
      </Form.Item>
      {deferPaper && (
        <Form.Item
          name="graceWorkdays"
          label={say({
            zh: '结束后补交期限（工作日）',
            en: 'Working days for paper after the end',
          })}
          extra={say({
            zh: '2020 年的通知未规定天数，由宣布单位确定',
            en: 'The circular of 2020 sets none; the declaring authority decides',
          })}
          rules={[{ ...required, type: 'number' }]}
        >
          <InputNumber min={1} max={most.graceWorkdays} precision={0} />
        </Form.Item>
      )}
      <Form.Item
        name="certificates"
        label={say({ zh: '证明发放', en: 'Certificates' })}
        extra={say({
          zh: '只发电子版的，期间内不能申请寄送纸质证明',
          en: 'With electronic only, no copy by post can be asked for meanwhile',
        })}
        required
      >
        <Radio.Group
          options={[
            { value: 'usual', label: say({ zh: '按平常规定', en: 'As usual' }) },
            { value: 'electronic', label: say({ zh: '只发电子版', en: 'Electronic only' }) },
            {
              value: 'electronic-or-posted',
              label: say({ zh: '电子版，也可邮寄', en: 'Electronic, or by post' }),
            },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="extendClocksBy"
        label={say({ zh: '办理期限延长（工作日）', en: 'Working days added to time limits' })}
        extra={say({
          zh: '适用于期间内受理的办件；0 为不延长',
          en: 'For cases accepted meanwhile; 0 for none',
        })}
        required
      >
        <InputNumber min={0} max={most.extendClocksBy} precision={0} />
      </Form.Item>
    </fieldset>
  )
}
