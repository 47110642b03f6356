import { CloseOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Progress, Upload } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { downloadFile } from '#api/cases.ts'
import { urlOf } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import { useCaseFiles } from './case-files.tsx'
import { endingsOf, sayKinds, saySize } from './kinds.ts'
import { upload } from './upload.ts'
import './files.css'

type Props = {
  id: string
  field: string
  label: string
  value: readonly string[]
  onChange: (ids: string[]) => void
  accept: readonly string[]
  max: number | undefined
  describedBy?: string | undefined
}

/** A file on its way, or one that was refused. */
type Sending = { key: string; file: File; percent: number; refused?: string; cancel: () => void }

/** Files that go to the server as soon as they are chosen; the answer holds their ids. */
export function FilesInput({ id, field, label, value, onChange, accept, max, describedBy }: Props) {
  const say = useSay()
  const { caseId, find, add } = useCaseFiles()
  const [sending, setSending] = useState<readonly Sending[]>([])
  // Two uploads may end before the next render: each must build on the other's result.
  const ids = useRef(value)
  ids.current = value
  const current = useRef(sending)
  current.current = sending
  useEffect(
    () => () => {
      for (const one of current.current) one.cancel()
    },
    [],
  )

  function put(next: string[]) {
    ids.current = next
    onChange(next)
  }
  function update(key: string, change: Partial<Sending>) {
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }
  function forget(key: string) {
    setSending((all) => all.filter((one) => one.key !== key))
  }

  async function start(file: File) {
    const key = crypto.randomUUID()
    const abort = new AbortController()
    const cancel = () => abort.abort()
    setSending((all) => [...all.filter((one) => !one.refused), { key, file, percent: 0, cancel }])
    try {
      const onProgress = (percent: number) => update(key, { percent })
      const stored = await upload({ caseId, field, file, onProgress, signal: abort.signal })
      add(stored)
      if (!ids.current.includes(stored.id)) put([...ids.current, stored.id])
      forget(key)
    } catch (error) {
      if (abort.signal.aborted) forget(key)
      else update(key, { refused: error instanceof Refusal ? sentenceOf(error) : say(broken) })
    }
  }

  const full =
    max !== undefined && value.length + sending.filter((one) => !one.refused).length >= max
  return (
    <div className="files-input">
      <ul className="files-list" aria-label={label}>
        {value.map((fileId) => {
          const file = find(fileId)
          const name = file?.name ?? fileId
          return (
            <li key={fileId}>
              <a href={urlOf(downloadFile, { params: { id: fileId } })}>{name}</a>
              {file && <span className="hint">{saySize(file.size)}</span>}
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={say({ zh: `移除 ${name}`, en: `Remove ${name}` })}
                onClick={() => put(ids.current.filter((other) => other !== fileId))}
              />
            </li>
          )
        })}
        {sending.map(({ key, file, percent, refused, cancel }) => (
          <li key={key} className={refused ? 'files-refused' : undefined}>
            <span>{file.name}</span>
            {refused ? (
              <span role="alert">{refused}</span>
            ) : (
              <Progress
                percent={Math.floor(percent)}
                size="small"
                aria-label={say({ zh: `正在上传 ${file.name}`, en: `Uploading ${file.name}` })}
              />
            )}
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={
                refused
                  ? say({ zh: `知道了，移除 ${file.name}`, en: `Dismiss ${file.name}` })
                  : say({ zh: `取消上传 ${file.name}`, en: `Cancel ${file.name}` })
              }
              onClick={() => (refused ? forget(key) : cancel())}
            />
          </li>
        ))}
      </ul>
      <Upload
        accept={endingsOf(accept)}
        multiple={max !== 1}
        showUploadList={false}
        disabled={full}
        beforeUpload={(file) => {
          void start(file)
          return false
        }}
      >
        <Button id={id} icon={<UploadOutlined />} disabled={full} aria-describedby={describedBy}>
          {say({ zh: `选择文件：${label}`, en: `Choose a file: ${label}` })}
        </Button>
      </Upload>
      <div className="hint">
        {say({
          zh: `可上传 ${sayKinds(accept, '、')}${max ? `，最多 ${max} 个` : ''}`,
          en: `${sayKinds(accept, ', ')}${max ? `; at most ${max}` : ''}`,
        })}
      </div>
    </div>
  )
}

/** The refusal of a file names the field `file`; its own sentence says more than the title. */
function sentenceOf(error: Refusal): string {
  return error.errors[0]?.message ?? error.title
}

const broken = { zh: '上传没有完成，请重试', en: 'The upload did not finish; please try again' }
