import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { collectCases, getBatch, listBatchEntries, listBatches } from '#api/batches.ts'
import { call } from '#web/kit/api.ts'
import { inPortions } from './in-portions.ts'

const portion = 200

/** Collects cases into a batch, a portion at a time, so that nobody waits in front of a still screen. */
export function useCollect(id: string) {
  const queries = useQueryClient()
  const [done, setDone] = useState<{ collected: number; left: number }>()
  const [isRunning, setIsRunning] = useState(false)
  const [refused, setRefused] = useState<unknown>()
  const going = useRef(false)
  const stop = () => {
    going.current = false
  }
  useEffect(() => stop, [])

  /** Of one area (six digits), or of all. */
  async function start(area: string | undefined) {
    going.current = true
    setIsRunning(true)
    setRefused(undefined)
    setDone(undefined)
    const asked = { params: { id }, body: { limit: portion, ...(area && { area }) } }
    try {
      await inPortions({
        next: () => call(collectCases, asked),
        goesOn: () => going.current,
        tell: setDone,
      })
    } catch (error) {
      setRefused(error)
    } finally {
      setIsRunning(false)
      for (const { path } of [getBatch, listBatchEntries, listBatches]) {
        void queries.invalidateQueries({ queryKey: [path] })
      }
    }
  }
  return { done, isRunning, refused, start, stop }
}
