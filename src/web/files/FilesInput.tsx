import { CloseOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { downloadFile } from '#api/cases.ts'
import { getPortal } from '#api/portal.ts'
import { urlOf, useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { useCaseFiles } from './case-files.tsx'
import { FileButton } from './FileButton.tsx'
import { sayKinds, saySize } from './kinds.ts'
import { useUploads } from './use-uploads.ts'
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

/** Files that go to the server as soon as they are chosen; the answer holds their ids. */
export function FilesInput({ id, field, label, value, onChange, accept, max, describedBy }: Props) {
  const say = useSay()
  const { find } = useCaseFiles()
  const { data: portal } = useRead(getPortal, {})
  const limit = portal ? saySize(portal.maxFileBytes) : ''
  const { sending, start, remove, forget } = useUploads({ field, value, onChange })
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
                onClick={() => remove(fileId)}
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
      <FileButton
        id={id}
        accept={accept}
        multiple={max !== 1}
        disabled={full}
        describedBy={describedBy}
        onChoose={(file) => void start(file)}
      >
        {say({ zh: `选择文件：${label}`, en: `Choose a file: ${label}` })}
      </FileButton>
      <div className="hint">
        {say({
          zh: `可上传 ${sayKinds(accept, '、')}${max ? `，最多 ${max} 个` : ''}${limit && `，每个不超过 ${limit}`}`,
          en: `${sayKinds(accept, ', ')}${max ? `; at most ${max}` : ''}${limit && `; up to ${limit} each`}`,
        })}
      </div>
    </div>
  )
}
