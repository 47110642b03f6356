import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { downloadFile, uploadFile } from '#api/cases.ts'
import { DomainError, invalidField, notFound } from '#core/errors.ts'
import { type Form, filesIn, metaOf } from '#core/form.ts'
import { packOf, packOn } from '#core/rule-pack.ts'
import { getService } from '#services/index.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { addFile, getFile, receiveFile, sendFile } from '../files/actions.ts'
import { requireApplicant, requireEditable, requirePartyOf } from './standing.ts'
import { type Case, getCase, getCaseForUpdate } from './store.ts'
import { viewFile } from './view.ts'

/** The doors through which a case's files come in and go out. */
export function caseFileRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(uploadFile.path, { schema: uploadFile.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const { id } = request.params
      // Asked before the bytes come, so that nobody sends 100 MB to be refused, and again when they are there.
      const accept = await asActor(deps.db, actor, async (tx) => {
        const found = await getCase(tx, id)
        requireApplicant(actor, found)
        const service = getService(found.service)
        requireEditable(service, found)
        return acceptedBy(packOn(service, deps.clock.today()).form.fields[request.query.field])
      })
      const part = await request.file()
      if (!part) throw invalidField('file', noFile)
      const declaredBytes = Number(request.headers['content-length'] ?? 0)
      const file = await receiveFile(deps, {
        name: part.filename,
        stream: part.file,
        declaredBytes,
        accept,
      })
      const row = await asActor(deps.db, actor, async (tx) => {
        const found = await getCaseForUpdate(tx, id)
        requireApplicant(actor, found)
        requireEditable(getService(found.service), found)
        return addFile(tx, { actor, caseId: id, file, at: deps.clock.now() })
      })
      return reply.code(201).send(viewFile(row))
    })

    app.get(downloadFile.path, { schema: downloadFile.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const row = await asActor(deps.db, actor, async (tx) => {
        const file = await getFile(tx, request.params.id)
        const found = await getCase(tx, file.case_id)
        if (requirePartyOf(actor, found) === 'applicant') return file
        const { form } = packOf(getService(found.service), found.rule_pack)
        if (!filed(form, found).has(file.id)) throw notFound()
        return file
      })
      return sendFile(deps, reply, { ...row, inline: request.query.inline ?? false })
    })
  }
}

/** What was filed and decided on stays readable while another version is under way. */
function filed(form: Form, { submitted, previous, decided_answers }: Case): Set<string> {
  const all = [submitted, previous, decided_answers].flatMap((one) => filesIn(form, one ?? {}))
  return new Set(all.map(({ id }) => id))
}

function acceptedBy(schema: Parameters<typeof metaOf>[0] | undefined): readonly string[] {
  const accept = schema && metaOf(schema).accept
  if (accept) return accept
  throw new DomainError('invalid', { zh: '没有这个上传项', en: 'No such upload field' })
}

const noFile = { zh: '请选择要上传的文件', en: 'Choose a file to upload' }
