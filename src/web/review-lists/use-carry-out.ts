import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { countCases, getCase, listCases } from '#api/cases.ts'
import { countReviewList, type ReviewListReport, uploadReviewList } from '#api/review-lists.ts'
import { sendFile } from '#web/files/upload.ts'
import { urlOf } from '#web/kit/api.ts'
import { withOutcomes } from './report.ts'

/** So many rows take a few seconds: the screen moves on, and “stop” is heard. */
const portion = 100

type Carrying = { service: string; file: File; report: ReviewListReport }
type Course = { isRunning: boolean; seen: number; ended: boolean; refused?: unknown }

/**
 * Carries out a list portion by portion by sending its very file again. Started once more after a stop or a lost
 * connection it goes on where it was; the server does nothing twice.
 */
export function useCarryOut(
  { service, file, report }: Carrying,
  onReport: (report: ReviewListReport) => void,
) {
  const queries = useQueryClient()
  const [course, setCourse] = useState<Course>({ isRunning: false, seen: 0, ended: false })
  const going = useRef(false)
  const after = useRef(0)
  const stop = () => {
    going.current = false
  }
  useEffect(() => stop, [])

  async function start() {
    going.current = true
    setCourse(({ seen }) => ({ isRunning: true, seen, ended: false }))
    let now = report
    try {
      while (going.current) {
        const answer = await send({ service, file, report, after: after.current })
        now = withOutcomes(now, answer.rows)
        onReport(now)
        setCourse(({ seen }) => ({
          isRunning: true,
          seen: seen + answer.rows.length,
          ended: false,
        }))
        if (answer.next === null) return setCourse((last) => ({ ...last, ended: true }))
        after.current = answer.next
      }
    } catch (refused) {
      setCourse((last) => ({ ...last, refused }))
    } finally {
      setCourse((last) => ({ ...last, isRunning: false }))
      for (const { path } of stale) void queries.invalidateQueries({ queryKey: [path] })
    }
  }
  return { ...course, start, stop }
}

const stale = [listCases, countCases, getCase, countReviewList]

async function send({ service, file, report, after }: Carrying & { after: number }) {
  const query = { confirm: report.sha256, after, limit: portion }
  const url = urlOf(uploadReviewList, { params: { service }, query })
  const never = new AbortController().signal
  const answer = await sendFile({ url, file, onProgress: () => undefined, signal: never })
  return answer as ReviewListReport
}
