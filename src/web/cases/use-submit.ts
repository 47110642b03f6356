import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App } from 'antd'
import { useState } from 'react'
import { type CaseView, checkCase, countCases, getCase, listCases, takeStep } from '#api/cases.ts'
import { listComments } from '#api/dialogue.ts'
import type { Answers } from '#core/form.ts'
import { stateOf } from '#core/lifecycle.ts'
import type { Service } from '#core/service.ts'
import type { Answering } from '#web/dialogue/use-replies.ts'
import { call, readKey } from '#web/kit/api.ts'
import { useSay } from '#web/kit/language.tsx'
import { type FieldRefusal, Refusal } from '#web/kit/refusal.ts'
import { refusalIn } from './hindrance.ts'
import { localCopyOf } from './local-copy.ts'
import type { useAnswers } from './use-answers.ts'

type Editing = ReturnType<typeof useAnswers> & { replies: Answering }

/** What a check or a refused step said: at fields, and against the form as a whole. */
type Told = { errors: readonly FieldRefusal[]; refused: readonly unknown[] }
const nothing: Told = { errors: [], refused: [] }

/** Checks the form, sends what is unsent, then takes the step; and the way to the case's page. */
export function useSubmit(opened: CaseView, service: Service, editing: Editing) {
  const say = useSay()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const leave = useLeave(opened, editing)
  const [told, setTold] = useState<Told>()
  const [clear, setClear] = useState<Answers>()
  const [busy, setBusy] = useState<'check' | 'submit'>()
  const { autosave, settled, replies } = editing

  /** What the page itself finds, before the server is asked. */
  const look = () => [...editing.check(), ...replies.missing()]

  /** Asks the server what it would say to the form as it stands here; whatever is found is told together. */
  async function check() {
    const wrong = look()
    await during('check', async () => {
      if (!(await saved())) return { errors: wrong, refused: [] }
      const unsaved = await replies.save()
      const { errors, refusals } = await call(checkCase, { params: { id: opened.id } })
      const found = [...wrong, ...unsaved]
      const placed = ({ field, message }: FieldRefusal) =>
        `${replies.fieldOf(field) ?? field} ${message}`
      const known = new Set(found.map(placed))
      const more = errors
        .map(({ field, text }) => ({ field, message: say(text) }))
        .filter((error) => !known.has(placed(error)))
      editing.refuse(more)
      return { errors: [...found, ...more], refused: refusals.map((one) => refusalIn(one, say)) }
    })
  }

  async function submit(step: string) {
    const wrong = look()
    if (wrong.length > 0) {
      setTold({ errors: wrong, refused: [] })
      return
    }
    await during('submit', async () => {
      if (!(await saved())) return undefined
      const unsaved = await replies.save()
      if (unsaved.length > 0) return { errors: unsaved, refused: [] }
      const moved = await call(takeStep, {
        params: { id: opened.id, step },
        body: { version: autosave.version() },
      })
      queries.setQueryData(readKey(getCase, { params: { id: opened.id } }), moved)
      void message.success(say(stateOf(service.lifecycle, moved.state).title))
      leave()
      return undefined
    })
  }

  async function saved(): Promise<boolean> {
    autosave.change(settled)
    return (await autosave.flush()).kind === 'saved'
  }

  async function during(what: 'check' | 'submit', act: () => Promise<Told | undefined>) {
    setBusy(what)
    setTold(nothing)
    setClear(undefined)
    try {
      const now = await act()
      setTold(now ?? nothing)
      const isClear = what === 'check' && autosave.state().kind === 'saved'
      if (isClear && now?.errors.length === 0 && now.refused.length === 0) setClear(settled)
    } catch (error) {
      show(error)
    } finally {
      setBusy(undefined)
    }
  }

  function show(error: unknown) {
    if (error instanceof Refusal && error.errors.length > 0) {
      editing.refuse(error.errors)
      setTold({ errors: error.errors, refused: [] })
      return
    }
    setTold({ errors: [], refused: [error] })
    // Handed in or changed elsewhere meanwhile: the autosave finds out which, and says so.
    if (error instanceof Refusal && error.status === 409) {
      autosave.change(settled)
      void autosave.flush()
    }
  }

  return {
    ...(told ?? nothing),
    /** Whether a check or a step was tried on this page. */
    tried: told !== undefined,
    /** The last check found nothing, and nothing was changed since. */
    clear: clear === settled,
    busy,
    check,
    submit,
    leave,
  }
}

/** The way from the form to the page of its case, when there is nothing more to save. */
function useLeave(opened: CaseView, { autosave, state }: Editing) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return () => {
    autosave.stop()
    localCopyOf(opened.id).drop()
    // What was read when the form was opened is out of date now.
    if (state.kind === 'closed') {
      queries.setQueryData(readKey(getCase, { params: { id: opened.id } }), state.now)
    }
    for (const { path } of [listCases, countCases, listComments]) {
      void queries.invalidateQueries({ queryKey: [path] })
    }
    // In place of the form: Back must not lead to a form that was handed in.
    void navigate({ to: '/cases/$id', params: { id: opened.id }, replace: true })
  }
}
