import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CaseView, countCases, getCase, listCases, takeStep } from '#api/cases.ts'
import { listCertificates } from '#api/certificates.ts'
import { getChecklist, listComments } from '#api/dialogue.ts'
import type { Answers } from '#core/form.ts'
import type { Service } from '#core/service.ts'
import { call, readKey } from '#web/kit/api.ts'
import { useLanguage, useSay } from '#web/kit/language.tsx'
import { Refusal } from '#web/kit/refusal.ts'
import { sayInstant } from '#web/kit/when.tsx'
import { happenedSince, stepNameOf } from './steps.ts'

/** What is said on a case moves with its steps. */
const dialogue = [listComments, getChecklist]

/** Takes steps on the case on the page; when somebody was faster, reads it anew and tells who did what. */
export function useSteps(found: CaseView, service: Service) {
  const say = useSay()
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [news, setNews] = useState<string>()
  const input = { params: { id: found.id } }

  async function take(name: string, asked?: Answers) {
    setNews(undefined)
    try {
      const moved = await call(takeStep, {
        params: { id: found.id, step: name },
        body: { version: found.version, ...(asked && { asked }) },
      })
      queries.setQueryData(readKey(getCase, input), moved)
      for (const { path } of [listCases, countCases, listCertificates, ...dialogue]) {
        void queries.invalidateQueries({ queryKey: [path] })
      }
    } catch (error) {
      if (error instanceof Refusal && error.status === 409) await lookAgain()
      throw error
    }
  }

  async function lookAgain() {
    const now = await call(getCase, input).catch(() => undefined)
    if (!now) return
    queries.setQueryData(readKey(getCase, input), now)
    for (const { path } of dialogue) void queries.invalidateQueries({ queryKey: [path] })
    const happened = happenedSince(found, now).map(sentence)
    setNews(happened.length > 0 ? happened.join(say({ zh: '；', en: '; ' })) : undefined)
  }

  function sentence(entry: CaseView['history'][number]): string {
    const step = service.lifecycle.steps[stepNameOf(entry) ?? '']
    const act = say(step?.title ?? { zh: entry.act, en: entry.act })
    const when = sayInstant(entry.at, language)
    return say({
      zh: `${entry.actor}已于 ${when}“${act}”`,
      en: `${entry.actor}: “${act}”, ${when}`,
    })
  }

  return { take, news, forgetNews: () => setNews(undefined) }
}
