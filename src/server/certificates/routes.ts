import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as api from '#api/certificates.ts'
import { standingOn } from '#core/certificate-state.ts'
import { getActor } from '../accounts/actions.ts'
import { asActor } from '../db/as-actor.ts'
import type { Deps } from '../deps.ts'
import { sendFile } from '../files/actions.ts'
import { keyOf, parts, toPage } from '../pages.ts'
import { type CertificateRow, getCertificate, listCertificates } from './actions.ts'
import { originalPdf } from './original.ts'
import { verifyUrl } from './page.ts'
import { certificateVerifier } from './verification.ts'

export function certificateRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { db, config, signer } = deps
  const verify = certificateVerifier(deps)
  const view = (row: CertificateRow & { case_title: string }) => ({
    id: row.id,
    caseId: row.case_id,
    caseTitle: row.case_title,
    number: row.number,
    version: row.version,
    title: row.title,
    state: standingOn({ state: row.state, validUntil: row.valid_until }, deps.clock.today()),
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    endedOn: row.ended_on,
    verifyUrl: verifyUrl(config.publicUrl, row.number, row.check_code),
  })

  return async (app) => {
    app.get(api.listCertificates.path, { schema: api.listCertificates.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const { cursor, limit, caseId } = request.query
      const before = keyOf(cursor, [parts.seq])?.[0]
      const rows = await asActor(db, actor, (tx) =>
        listCertificates(tx, actor, { before, caseId, limit: limit + 1 }),
      )
      return toPage(rows, { limit, key: (row) => [row.seq], item: view })
    })

    app.get(api.downloadPdf.path, { schema: api.downloadPdf.schema }, async (request, reply) => {
      const actor = await getActor(deps, request)
      const row = await asActor(db, actor, (tx) => getCertificate(tx, actor, request.params.id))
      const sha256 = await originalPdf(deps, row)
      const edition = row.version > 1 ? `-第${row.version}版` : ''
      const name = `${row.title.zh}-${row.number}${edition}.pdf`
      return sendFile(deps, reply, { name, kind: 'pdf', sha256, inline: false })
    })

    app.get(api.downloadRecord.path, { schema: api.downloadRecord.schema }, async (request) => {
      const actor = await getActor(deps, request)
      const row = await asActor(db, actor, (tx) => getCertificate(tx, actor, request.params.id))
      const { record, signature } = row
      return { record, signature, publicKeyPem: signer.info.sm2PublicKeyPem }
    })

    const limited = {
      rateLimit: {
        max: 60,
        timeWindow: '1 minute',
        addHeadersOnExceeding: unsaid,
      },
    }
    app.get(
      api.verifyCertificate.path,
      { schema: api.verifyCertificate.schema, config: limited },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        // Its fields are chosen one by one in verification.ts; choosing them again for each reader costs more
        // than all the rest. A test holds them to the contract.
        reply.type('application/json; charset=utf-8').serializer(JSON.stringify)
        return verify(request.params)
      },
    )

    app.get(api.issuerKeys.path, { schema: api.issuerKeys.schema }, async () => ({
      sm2PublicKeyPem: signer.info.sm2PublicKeyPem,
      pdfCertificatePem: signer.info.certificatePem,
      pdfChainPem: signer.info.chainPem,
      demo: signer.info.demo,
    }))
  }
}

// How much of the limit is left is told only to whoever has reached it.
const unsaid = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
}
