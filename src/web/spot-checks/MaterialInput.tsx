import { CloseOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import {
  getSpotCheckItem,
  openMaterial,
  removeMaterial,
  type SpotCheckItemView,
  uploadMaterial,
} from '#api/spot-check-items.ts'
import { materialKinds, mostFiles } from '#core/spot-check.ts'
import { FileButton } from '#web/files/FileButton.tsx'
import { sayKinds, saySize } from '#web/files/kinds.ts'
import { sendFile } from '#web/files/upload.ts'
import { call, urlOf, useWrite } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import '#web/files/files.css'

/** A file on its way, or one that was refused. */
type Sending = { key: number; name: string; percent: number; refused?: string; cancel: () => void }

/** The files of the material: each goes at once, and can be taken back until it is handed in. */
export function MaterialInput({ item }: { item: SpotCheckItemView }) {
  const say = useSay()
  const label = say({ zh: '材料', en: 'Material' })
  const { sending, start, forget } = useSending(item.id)
  const full = item.files.length + sending.filter(({ refused }) => !refused).length >= mostFiles
  return (
    <div className="files-input material-input">
      <Kept item={item} label={label} />
      <ul className="files-list">
        {sending.map((one) => (
          <Way key={one.key} sending={one} onForget={() => forget(one.key)} />
        ))}
      </ul>
      <FileButton
        id="hand-in_files"
        accept={materialKinds}
        disabled={full}
        onChoose={(file) => void start(file)}
      >
        {say({ zh: '选择文件：材料', en: 'Choose files: material' })}
      </FileButton>
      <div className="hint">
        {say({
          zh: `可上传 ${sayKinds(materialKinds, '、')}，最多 ${mostFiles} 个`,
          en: `${sayKinds(materialKinds, ', ')}; at most ${mostFiles}`,
        })}
      </div>
    </div>
  )
}

function Kept({ item, label }: { item: SpotCheckItemView; label: string }) {
  const say = useSay()
  const { id } = item
  const remove = useWrite(
    (fileId: string) => call(removeMaterial, { params: { id, fileId } }),
    [getSpotCheckItem],
  )
  return (
    <>
      <RefusedNote error={remove.error} />
      <ul className="files-list" aria-label={label}>
        {item.files.map(({ id: fileId, name, size }) => (
          <li key={fileId}>
            <a href={urlOf(openMaterial, { params: { id, fileId } })}>{name}</a>
            <span className="hint">{saySize(size)}</span>
            {item.state === 'requested' && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={say({ zh: `移除 ${name}`, en: `Remove ${name}` })}
                onClick={() => remove.mutate(fileId)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Way({ sending, onForget }: { sending: Sending; onForget: () => void }) {
  const say = useSay()
  const { name, percent, refused, cancel } = sending
  return (
    <li className={refused ? 'files-refused' : undefined}>
      <span>{name}</span>
      {refused ? (
        <span role="alert">{refused}</span>
      ) : (
        <Progress
          percent={Math.floor(percent)}
          size="small"
          aria-label={say({ zh: `正在上传 ${name}`, en: `Uploading ${name}` })}
        />
      )}
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={
          refused
            ? say({ zh: `知道了，移除 ${name}`, en: `Dismiss ${name}` })
            : say({ zh: `取消上传 ${name}`, en: `Cancel ${name}` })
        }
        onClick={() => (refused ? onForget() : cancel())}
      />
    </li>
  )
}

function useSending(id: string) {
  const say = useSay()
  const queries = useQueryClient()
  const [sending, setSending] = useState<readonly Sending[]>([])
  const count = useRef(0)

  const update = (key: number, change: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const forget = (key: number) => setSending((all) => all.filter((one) => one.key !== key))

  async function start(file: File) {
    count.current += 1
    const key = count.current
    const abort = new AbortController()
    const cancel = () => abort.abort()
    setSending((all) => [...all, { key, name: file.name, percent: 0, cancel }])
    try {
      const url = urlOf(uploadMaterial, { params: { id } })
      const onProgress = (percent: number) => update(key, { percent })
      await sendFile({ url, file, onProgress, signal: abort.signal })
      await queries.invalidateQueries({ queryKey: [getSpotCheckItem.path] })
      forget(key)
    } catch (error) {
      if (abort.signal.aborted) forget(key)
      else update(key, { refused: error instanceof Refusal ? sentenceOf(error) : say(broken) })
    }
  }

  return { sending, start, forget }
}

/** The refusal of a file names the field `file`; its own sentence says more than the title. */
function sentenceOf(error: Refusal): string {
  return error.errors[0]?.message ?? error.title
}

const broken = { zh: '上传没有完成，请重试', en: 'The upload did not finish; please try again' }
