import { Select } from 'antd'
import { useDeferredValue, useId, useState } from 'react'
import { searchDirectory } from '#api/prefill.ts'
import type { Answers, Form } from '#core/form.ts'
import { metaOf } from '#core/form.ts'
import type { Directory, Service } from '#core/service.ts'
import { useRead } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { RefusedNote } from '#web/kit/Refused.tsx'

type Props = { service: Service; section: string; form: Form; onFill: (answers: Answers) => void }

/** The directories whose key stands in this section: a block is filled in from an earlier case. */
export function SectionDirectories({ service, section, form, onFill }: Props) {
  const here = (service.directories ?? []).filter(({ key }) => {
    const schema = form.fields[key]
    return schema !== undefined && metaOf(schema).section === section
  })
  return here.map((directory) => (
    <DirectorySearch key={directory.key} service={service} directory={directory} onFill={onFill} />
  ))
}

type SearchProps = { service: Service; directory: Directory; onFill: (answers: Answers) => void }

function DirectorySearch({ service, directory, onFill }: SearchProps) {
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(false)
  const q = useDeferredValue(typed.trim())
  const query = { service: service.id, directory: directory.key, q }
  const read = useRead(
    searchDirectory,
    { query },
    { enabled: opened, placeholderData: (before) => before },
  )
  const items = read.data?.items ?? []
  return (
    <div className="directory-search">
      <label htmlFor={id}>
        {say({ zh: `从${directory.title.zh}选择`, en: `Choose from: ${directory.title.en}` })}
      </label>
      <Select
        id={id}
        className="directory-choice"
        value={null}
        placeholder={say({
          zh: '输入名称或者代码的一部分',
          en: 'Part of a name or of a code',
        })}
        showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
        loading={read.isFetching}
        onOpenChange={(open) => {
          setOpened(open)
          if (!open) setTyped('')
        }}
        notFoundContent={
          read.isPending
            ? say({ zh: '正在查找…', en: 'Searching…' })
            : say({
                zh: '以前提交的办件里没有。请在下面填写，下次就能选到。',
                en: 'Not among your earlier cases. Fill it in below; next time it will be here.',
              })
        }
        options={items.map((item, at) => ({
          value: String(at),
          label: [item.name, item.key].filter(Boolean).join(' · '),
        }))}
        onChange={(at: string | null) => {
          const chosen = items[Number(at)]
          if (chosen) onFill(chosen.answers)
        }}
      />
      <RefusedNote error={read.error} />
    </div>
  )
}
