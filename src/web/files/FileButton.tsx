import { UploadOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import type { ReactNode } from 'react'
import { endingsOf } from './kinds.ts'
import './files.css'

type Props = {
  id?: string | undefined
  accept: readonly string[]
  multiple?: boolean
  disabled?: boolean
  describedBy?: string | undefined
  /** Called for each file, with all that were chosen at once. */
  onChoose: (file: File, all: readonly File[]) => void
  children: ReactNode
}

/** The button that opens the browser’s file chooser; what was chosen is the caller’s to send. */
export function FileButton(props: Props) {
  const { id, accept, multiple = true, disabled = false, describedBy, onChoose, children } = props
  return (
    <Upload
      accept={endingsOf(accept)}
      multiple={multiple}
      showUploadList={false}
      disabled={disabled}
      beforeUpload={(file, all) => {
        onChoose(file, all)
        return false
      }}
    >
      <Button
        {...(id && { id })}
        className="file-button"
        icon={<UploadOutlined aria-hidden />}
        disabled={disabled}
        aria-describedby={describedBy}
        // Upload takes the focus off a button that was pressed by keyboard, and it would be lost to the page: it
        // is brought back. Upload would answer Enter as well as the click that Enter makes.
        onKeyDown={(event) => event.stopPropagation()}
        onClick={({ currentTarget }) => queueMicrotask(() => currentTarget.focus())}
      >
        {children}
      </Button>
    </Upload>
  )
}
