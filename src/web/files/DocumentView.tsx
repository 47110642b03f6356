import { DownloadOutlined } from '@ant-design/icons'
import { Button, Select, Spin } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { downloadFile, type FileView } from '#api/cases.ts'
import { urlOf } from '#web/kit/api.ts'
import { Empty } from '#web/kit/Empty.tsx'
import { useSay } from '#web/kit/language.tsx'
import { isPicture, isTooLarge, isViewable, saySize } from './kinds.ts'
import { PictureView } from './PictureView.tsx'
import './files.css'

// The libraries for documents are larger than everything else here: each comes when it is needed.
const PdfView = lazy(async () => ({ default: (await import('./PdfView.tsx')).PdfView }))
const DocxView = lazy(async () => ({ default: (await import('./DocxView.tsx')).DocxView }))

type Props = {
  files: readonly FileView[]
  /** What a file was uploaded as. */
  roleOf: (file: FileView) => string
}

/** The documents of a case, one at a time, to read beside the form. */
export function DocumentView({ files, roleOf }: Props) {
  const say = useSay()
  const [chosen, setChosen] = useState<string>()
  const file =
    files.find(({ id }) => id === chosen) ?? files.find(({ kind }) => isViewable(kind)) ?? files[0]
  if (!file) return <Empty title={say({ zh: '没有上传文件', en: 'No files' })} />
  return (
    <div className="document-view">
      <div className="document-bar">
        <Select
          className="document-choice"
          aria-label={say({ zh: '选择要查看的文件', en: 'Document to read' })}
          value={file.id}
          onChange={setChosen}
          options={files.map((one) => ({
            value: one.id,
            label: say({
              zh: `${roleOf(one)}：${one.name}（${saySize(one.size)}）`,
              en: `${roleOf(one)}: ${one.name} (${saySize(one.size)})`,
            }),
          }))}
        />
        <Button
          icon={<DownloadOutlined />}
          href={urlOf(downloadFile, { params: { id: file.id } })}
          aria-label={say({ zh: `下载 ${file.name}`, en: `Download ${file.name}` })}
        >
          {say({ zh: '下载', en: 'Download' })}
        </Button>
      </div>
      <Shown
        key={file.id}
        file={file}
        pages={files.filter((one) => isPicture(one.kind) && roleOf(one) === roleOf(file))}
      />
    </div>
  )
}

type ShownProps = {
  file: FileView
  /** The pictures that were uploaded as the same. */
  pages: readonly FileView[]
}

function Shown({ file, pages }: ShownProps) {
  const say = useSay()
  const url = urlOf(downloadFile, { params: { id: file.id }, query: { inline: 'true' } })
  if (isPicture(file.kind)) return <PictureView pictures={pages} chosen={file} />
  if (!isViewable(file.kind) || isTooLarge(file)) {
    return (
      <Empty
        title={say(
          isTooLarge(file)
            ? { zh: '文件较大，不在页面内显示', en: 'This file is too large to be shown here' }
            : { zh: '这种文件不能在页面内显示', en: 'This kind of file is not shown here' },
        )}
        hint={say({ zh: '请下载后用相应的软件打开。', en: 'Download it and open it there.' })}
      />
    )
  }
  const View = file.kind === 'docx' ? DocxView : PdfView
  return (
    <Suspense fallback={<Spin className="pdf-wait" />}>
      <View url={url} name={file.name} />
    </Suspense>
  )
}
