import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { type BatchView, exportBatchEntries } from '#api/batches.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { actSpecs } from './act-specs.ts'
import { type Act, actsOf, forwardActs } from './acts.ts'

type Props = {
  batch: BatchView
  /** Whether cases are being collected right now. */
  isBusy: boolean
  onAct: (act: Act) => void
}

const formats = ['xlsx', 'csv'] as const

/** The way forward, what else may be done, and the list as a file. */
export function BatchActs({ batch, isBusy, onAct }: Props) {
  const say = useSay()
  return (
    <>
      {actsOf(batch).map((act) => (
        <Button
          key={act}
          type={forwardActs.includes(act) ? 'primary' : 'default'}
          danger={actSpecs[act].danger ?? false}
          disabled={isBusy}
          onClick={() => onAct(act)}
        >
          {say(actSpecs[act].title)}
        </Button>
      ))}
      <Dropdown
        trigger={['click']}
        menu={{
          items: formats.map((format) => ({
            key: format,
            label: (
              <a
                href={urlOf(exportBatchEntries, { params: { id: batch.id }, query: { format } })}
                download
              >
                {say(files[format])}
              </a>
            ),
          })),
        }}
      >
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {say({ zh: '导出名单', en: 'Export' })}
        </Button>
      </Dropdown>
    </>
  )
}

const files = {
  xlsx: { zh: 'Excel 工作簿', en: 'Excel workbook' },
  csv: { zh: 'CSV 文本', en: 'CSV file' },
}
