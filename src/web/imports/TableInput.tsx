import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress, Upload } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type ImportView, listImports, uploadImport } from '#api/imports.ts'
import { endingsOf } from '#web/files/kinds.ts'
import { sendFile } from '#web/files/upload.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'

type Props = { service: string; onRead: (read: ImportView) => void }

/** A place to drop a table: it is sent, read row by row, and answered with its report or with why not. */
export function TableInput({ service, onRead }: Props) {
  const say = useSay()
  const queries = useQueryClient()
  const [sending, setSending] = useState<{ file: File; percent: number }>()
  const [refused, setRefused] = useState<unknown>()
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  async function send(file: File) {
    const controller = new AbortController()
    abort.current = controller
    setRefused(undefined)
    setSending({ file, percent: 0 })
    try {
      const url = urlOf(uploadImport, { query: { service } })
      const onProgress = (percent: number) => setSending({ file, percent })
      const read = await sendFile({ url, file, onProgress, signal: controller.signal })
      await queries.invalidateQueries({ queryKey: [listImports.path] })
      onRead(read as ImportView)
    } catch (error) {
      if (!controller.signal.aborted) setRefused(error)
    } finally {
      if (abort.current === controller) setSending(undefined)
    }
  }

  return (
    <div className="table-input">
      <Upload.Dragger
        accept={endingsOf(['xlsx', 'csv'])}
        multiple={false}
        showUploadList={false}
        disabled={sending !== undefined}
        beforeUpload={(file) => {
          void send(file)
          return false
        }}
      >
        <p className="table-input-mark">
          <InboxOutlined />
        </p>
        <p>
          {say({ zh: '点击选择表格，或者把文件拖到这里', en: 'Choose a table, or drop it here' })}
        </p>
        <p className="hint">
          {say({
            zh: 'Excel 工作簿（.xlsx）或者 CSV，不超过 30 MB、20,000 行',
            en: 'An Excel workbook (.xlsx) or a CSV, up to 30 MB and 20,000 rows',
          })}
        </p>
      </Upload.Dragger>
      {sending && (
        <div className="table-input-sending" role="status">
          <span>
            {sending.percent < 100
              ? say({ zh: `正在上传 ${sending.file.name}`, en: `Sending ${sending.file.name}` })
              : say({
                  zh: `正在逐行检查 ${sending.file.name}，几千行的表格需要一会儿`,
                  en: `Checking ${sending.file.name} row by row; some thousand rows take a moment`,
                })}
          </span>
          <Progress
            percent={Math.floor(sending.percent)}
            status="active"
            aria-label={say({
              zh: `上传 ${sending.file.name}`,
              en: `Upload of ${sending.file.name}`,
            })}
          />
          <Button onClick={() => abort.current?.abort()}>
            {say({ zh: '取消上传', en: 'Cancel the upload' })}
          </Button>
        </div>
      )}
      <RefusedNote error={refused} />
    </div>
  )
}
