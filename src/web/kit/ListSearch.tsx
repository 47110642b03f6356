import { Input } from 'antd'
import { useEffect, useState } from 'react'
import type { Text } from '#core/text.ts'
import { useSay } from '#web/kit/language.tsx'

type Props = {
  q: string
  label: Text
  /** What may be typed. */
  placeholder: Text
  onSearch: (q: string) => void
}

/** Searches a moment after the last key press, or at once on Enter. */
export function ListSearch({ q, label, placeholder, onSearch }: Props) {
  const say = useSay()
  const [typed, setTyped] = useState(q)
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => onSearch(typed.trim()), 400)
    return () => clearTimeout(timer)
  })
  return (
    <Input.Search
      className="list-search"
      allowClear
      value={typed}
      maxLength={100}
      aria-label={say(label)}
      placeholder={say(placeholder)}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(value) => onSearch(value.trim())}
    />
  )
}
