import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/dialogue.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { write } from '../idempotency.ts'
import { addComment, answerComment, changeComment, dropComment, judgeAnswer } from './comments.ts'
import { viewComment, viewDialogue } from './dialogue-view.ts'
import { getChecklist, saveChecklist, viewChecklist } from './reviews.ts'
import { getCase } from './store.ts'

/** The dialogue of one case: comments at its fields, their answers, and the office's checklist. */
export function dialogueRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db } = deps
  return async (app) => {
    app.get(api.listComments.path, { schema: api.listComments.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return asActor(db, actor, async (tx) =>
        viewDialogue(tx, { actor, found: await getCase(tx, request.params.id) }),
      )
    })

    app.post(api.addComment.path, { schema: api.addComment.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      const work = async (tx: Tx) => viewComment(await addComment(deps, tx, input), 'handler')
      return reply.code(201).send(await write(db, request, { actor, work }))
    })

    app.put(api.changeComment.path, { schema: api.changeComment.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      const work = async (tx: Tx) => viewComment(await changeComment(deps, tx, input), 'handler')
      return write(db, request, { actor, work })
    })

    app.delete(api.dropComment.path, { schema: api.dropComment.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const work = async (tx: Tx) => {
        await dropComment(tx, { actor, id: request.params.id })
        return { done: true as const }
      }
      return write(db, request, { actor, work })
    })

    app.put(api.answerComment.path, { schema: api.answerComment.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      const work = async (tx: Tx) => viewComment(await answerComment(deps, tx, input), 'applicant')
      return write(db, request, { actor, work })
    })

    for (const [endpoint, to] of [
      [api.settleComment, 'settled'],
      [api.reopenComment, 'answered'],
    ] as const) {
      app.post(endpoint.path, { schema: endpoint.schema }, async (request) => {
        const actor = await getActor(deps, request)
        const input = { actor, id: request.params.id, to }
        const work = async (tx: Tx) => viewComment(await judgeAnswer(deps, tx, input), 'handler')
        return write(db, request, { actor, work })
      })
    }

    app.get(api.getChecklist.path, { schema: api.getChecklist.schema }, async (request) => {
      const actor = await getActor(deps, request)
      return asActor(db, actor, (tx) => getChecklist(tx, { actor, id: request.params.id }))
    })

    app.put(api.saveChecklist.path, { schema: api.saveChecklist.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const input = { actor, id: request.params.id, ...request.body }
      const work = async (tx: Tx) =>
        viewChecklist(tx, { actor, found: await saveChecklist(deps, tx, input) })
      return write(db, request, { actor, work })
    })
  }
}
