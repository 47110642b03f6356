import { useEffect, useRef, useState } from 'react'
import { useSay } from '#web/kit/language.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import { useCaseFiles } from './case-files.tsx'
import { upload } from './upload.ts'

/** A file on its way, or one that was refused. */
type Sending = { key: number; file: File; percent: number; refused?: string; cancel: () => void }

type Field = {
  field: string
  /** The ids of the files that the field holds. */
  value: readonly string[]
  onChange: (ids: string[]) => void
}

/** The uploads of one field: each file goes at once, can be cancelled, and ends in the answer or in a refusal. */
export function useUploads({ field, value, onChange }: Field) {
  const say = useSay()
  const { caseId, add } = useCaseFiles()
  const [sending, setSending] = useState<readonly Sending[]>([])
  // Two uploads may end before the next render: each must build on the other's result.
  const ids = useRef(value)
  ids.current = value
  const latest = useRef(sending)
  latest.current = sending
  const count = useRef(0)
  useEffect(
    () => () => {
      for (const one of latest.current) one.cancel()
    },
    [],
  )

  function put(next: string[]) {
    ids.current = next
    onChange(next)
  }
  function update(key: number, change: Partial<Sending>) {
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)))
  }
  function forget(key: number) {
    setSending((all) => all.filter((one) => one.key !== key))
  }

  async function start(file: File) {
    count.current += 1
    const key = count.current
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

  const remove = (id: string) => put(ids.current.filter((other) => other !== id))
  return { sending, start, remove, forget }
}

/** The refusal of a file names the field `file`; its own sentence says more than the title. */
function sentenceOf(error: Refusal): string {
  return error.errors[0]?.message ?? error.title
}

const broken = { zh: '上传没有完成，请重试', en: 'The upload did not finish; please try again' }
