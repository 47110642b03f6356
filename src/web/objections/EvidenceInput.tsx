import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { evidenceKinds, evidenceLimits } from '#core/objection-forms.ts'
import { FileButton } from '#web/files/FileButton.tsx'
import { sayKinds, saySize } from '#web/files/kinds.ts'
import { useSay } from '#web/kit/language.tsx'
import '#web/files/files.css'

type Props = {
  // What the form around it hands to its control.
  id?: string
  value?: readonly File[]
  onChange?: (files: readonly File[]) => void
}

/** The evidence of an objection: chosen here, sent with the whole form. */
export function EvidenceInput({ id, value = [], onChange }: Props) {
  const say = useSay()
  const { files, bytes, allBytes } = evidenceLimits
  return (
    <div className="files-input">
      {value.length > 0 && (
        <ul className="files-list">
          {value.map((file) => (
            <li key={keyOf(file)}>
              <span>{file.name}</span>
              <span className="hint">{saySize(file.size)}</span>
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={say({ zh: `移除 ${file.name}`, en: `Remove ${file.name}` })}
                onClick={() => onChange?.(value.filter((other) => other !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <FileButton
        id={id}
        accept={evidenceKinds}
        onChoose={(file, all) => {
          // They are taken once, with the first of them.
          if (file === all[0]) onChange?.(joined(value, all))
        }}
      >
        {say({ zh: '选择证据文件', en: 'Choose files of evidence' })}
      </FileButton>
      <div className="hint">
        {say({
          zh: `${sayKinds(evidenceKinds, '、')}；1 至 ${files} 个，每个不超过 ${saySize(bytes)}，合计不超过 ${saySize(allBytes)}`,
          en: `${sayKinds(evidenceKinds, ', ')}; 1 to ${files}, up to ${saySize(bytes)} each and ${saySize(allBytes)} in all`,
        })}
      </div>
    </div>
  )
}

/** The same file chosen again is one file. */
function joined(before: readonly File[], chosen: readonly File[]): File[] {
  const all = new Map([...before, ...chosen].map((file) => [keyOf(file), file]))
  return [...all.values()]
}

function keyOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`
}
