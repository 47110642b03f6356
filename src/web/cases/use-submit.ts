import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { type CaseView, countCases, getCase, listCases, takeStep } from '#api/cases.ts'
import { listComments } from '#api/dialogue.ts'
import { stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import type { Answering } from '#web/dialogue/use-replies.ts'
import { call, readKey } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { type FieldRefusal, Refusal } from '#web/kit/refusal.ts'
import { localCopyOf } from './local-copy.ts'
import type { useAnswers } from './use-answers.ts'

type Editing = ReturnType<typeof useAnswers> & { replies: Answering }

/** Checks the form, sends what is unsent, then takes the step; and the way to the case's page. */
export function useSubmit(opened: CaseView, service: Service, editing: Editing) {
  const say = useSay()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [summary, setSummary] = useState<readonly FieldRefusal[]>([])
  const [refused, setRefused] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const { autosave, settled, replies } = editing

  function leave() {
    autosave.stop()
    localCopyOf(opened.id).drop()
    // What was read when the form was opened is out of date now.
    const { state } = editing
    if (state.kind === 'closed') {
      queries.setQueryData(readKey(getCase, { params: { id: opened.id } }), state.now)
    }
    void queries.invalidateQueries({ queryKey: [listCases.path] })
    void queries.invalidateQueries({ queryKey: [countCases.path] })
    void queries.invalidateQueries({ queryKey: [listComments.path] })
    // In place of the form: Back must not lead to a form that was handed in.
    void navigate({ to: '/cases/$id', params: { id: opened.id }, replace: true })
  }

  function check(): boolean {
    const wrong = [...editing.check(), ...replies.missing()]
    setSummary(wrong)
    setRefused(undefined)
    return wrong.length === 0
  }

  async function submit(step: string) {
    if (!check()) return
    setBusy(true)
    try {
      autosave.change(settled)
      if ((await autosave.flush()).kind !== 'saved') return
      const unsaved = await replies.save()
      setSummary(unsaved)
      if (unsaved.length > 0) return
      const moved = await call(takeStep, {
        params: { id: opened.id, step },
        body: { version: autosave.version() },
      })
      queries.setQueryData(readKey(getCase, { params: { id: opened.id } }), moved)
      void message.success(say(stateOf(service.lifecycle, moved.state).title))
      leave()
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
    }
  }

  function show(error: unknown) {
    if (error instanceof Refusal && error.errors.length > 0) {
      editing.refuse(error.errors)
      setSummary(error.errors)
      return
    }
    setRefused(error)
    // Handed in or changed elsewhere meanwhile: the autosave finds out which, and says so.
    if (error instanceof Refusal && error.status === 409) {
      autosave.change(settled)
      void autosave.flush()
    }
  }

  return { summary, refused, busy, check, submit, leave }
}
