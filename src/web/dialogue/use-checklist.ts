import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type ChecklistView, getChecklist, saveChecklist } from '#api/dialogue.ts'
import type { Verdict, Verdicts } from '#core/checklist.ts'
import { call, readKey } from '#web/kit/api.ts'
import { Refusal } from '#web/kit/refusal.ts'
import { type Clash, mergeVerdicts, put } from './verdicts.ts'

export type Saving = 'saved' | 'changed' | 'saving' | 'failed'

/** The officer's answers on the page: saved as they are given, one write at a time, put onto a colleague's. */
export function useChecklist(caseId: string, opened: ChecklistView) {
  const queries = useQueryClient()
  const input = { params: { id: caseId } }
  const [verdicts, setVerdicts] = useState<Verdicts>(opened.verdicts)
  const [saving, setSaving] = useState<Saving>('saved')
  const [refused, setRefused] = useState<unknown>()
  const [clashes, setClashes] = useState<{ by: string; points: Clash[] }>()
  const known = useRef(opened)
  const wanted = useRef<Verdicts>(opened.verdicts)
  const running = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // A newer answer of the server, such as after a step, while nothing here is unsaved.
  useEffect(() => {
    if (saving !== 'saved' || opened === known.current) return
    known.current = opened
    want(opened.verdicts)
  })

  function want(next: Verdicts) {
    wanted.current = next
    setVerdicts(next)
  }

  function answer(id: string, verdict: Verdict | undefined) {
    const next = { ...wanted.current }
    put(next, id, verdict)
    want(next)
    setSaving('changed')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), 500)
  }

  async function save() {
    clearTimeout(timer.current)
    // The write that runs looks once more at its end.
    if (running.current) return
    running.current = true
    setRefused(undefined)
    try {
      while (wanted.current !== known.current.verdicts) await saveOnce(wanted.current)
      setSaving('saved')
    } catch (error) {
      setRefused(error)
      setSaving('failed')
    } finally {
      running.current = false
    }
  }

  async function saveOnce(sent: Verdicts) {
    setSaving('saving')
    const { version } = known.current
    try {
      const now = await call(saveChecklist, { ...input, body: { version, verdicts: sent } })
      const isNewest = wanted.current === sent
      acknowledge(now)
      if (isNewest) want(now.verdicts)
    } catch (error) {
      if (!(error instanceof Refusal) || error.details.version === undefined) throw error
      await putOnto(error)
    }
  }

  /** A colleague was faster: what does not touch the same point is put together, the rest is told. */
  async function putOnto({ details }: Refusal) {
    const base = known.current.verdicts
    const now = await call(getChecklist, input)
    const merged = mergeVerdicts({ base, mine: wanted.current, theirs: now.verdicts })
    acknowledge(now)
    const isMine = Object.keys(merged.verdicts).some(
      (id) => merged.verdicts[id] !== now.verdicts[id],
    )
    want(isMine ? merged.verdicts : now.verdicts)
    const by = typeof details.changedBy === 'string' ? details.changedBy : ''
    if (merged.clashes.length > 0) setClashes({ by, points: merged.clashes })
  }

  function acknowledge(now: ChecklistView) {
    known.current = now
    queries.setQueryData(readKey(getChecklist, input), now)
  }

  return {
    verdicts,
    saving,
    refused,
    clashes,
    answer,
    save: () => void save(),
    choose: (clash: Clash, mine: Verdict | undefined) => {
      setClashes((before) => {
        const points = (before?.points ?? []).filter((one) => one.id !== clash.id)
        return before && points.length > 0 ? { ...before, points } : undefined
      })
      if (mine) answer(clash.id, mine)
    },
  }
}
