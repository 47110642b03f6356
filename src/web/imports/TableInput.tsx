import { InboxOutlined } from '@ant-design/icons'
import { Button, Progress, Upload } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Text } from '#core/text.ts'
import { endingsOf } from '#web/files/kinds.ts'
import { sendFile } from '#web/files/upload.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'

type Props = {
  /** Where the table is sent. */
  url: string
  /** What it may hold, as the reader is told. */
  limit: Text
  /** Told what the server answered, and of which file. */
  onRead: (read: unknown, file: File) => void
}

/** A place to drop a table: it is sent, read row by row, and answered with its report or with why not. */
export function TableInput({ url, limit, onRead }: Props) {
  const say = useSay()
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
      const onProgress = (percent: number) => setSending({ file, percent })
      const read = await sendFile({ url, file, onProgress, signal: controller.signal })
      onRead(read, file)
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
        <p className="hint">{say(limit)}</p>
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
