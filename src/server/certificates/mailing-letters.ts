import type { Text } from '#core/text.ts'
import type { Tx } from '../db/tables.ts'
import type { Deps } from '../deps.ts'
import { tell } from '../outbox/actions.ts'
import type { CertificateRow } from './access.ts'

type About = { found: CertificateRow }

/** The office hears of what there is to post, and of what there no longer is. */
export async function tellIssuer(
  deps: Deps,
  tx: Tx,
  { found, act }: About & { act: 'request' | 'withdrawn' },
): Promise<void> {
  const { title, body } = toIssuer[act](found.number)
  const { issuer_id: organisationId, case_id: caseId } = found
  await tell(deps, tx, { organisationId, caseId, title, body })
}

const toIssuer: Record<'request' | 'withdrawn', (number: string) => { title: Text; body: Text }> = {
  request: (number) => ({
    title: {
      zh: `申请纸质寄送：证明 ${number}`,
      en: `A copy by post is asked for: certificate ${number}`,
    },
    body: {
      zh: `申请单位请求寄送证明 ${number} 的纸质件。收件信息见“证明”页的“待寄送”。寄出后请填写寄出日期、承运单位和运单号；不能寄送的，请说明原因。`,
      en: `The applicant asks for certificate ${number} on paper. The address stands under “To be posted” on the page “Certificates”. Enter day, carrier and tracking number once it is posted, or say why it is not.`,
    },
  }),
  withdrawn: (number) => ({
    title: {
      zh: `纸质寄送已撤回：证明 ${number}`,
      en: `No copy by post any more: certificate ${number}`,
    },
    body: {
      zh: `申请单位撤回了证明 ${number} 的寄送申请，不必再寄。`,
      en: `The applicant has withdrawn the request for certificate ${number}; nothing needs to be posted.`,
    },
  }),
}

type Answered =
  | { act: 'posted'; said: { sentOn: string; carrier: string; trackingNumber: string } }
  | { act: 'declined'; said: { reason: string } }

export async function tellApplicant(deps: Deps, tx: Tx, about: About & Answered): Promise<void> {
  const { title, body } = toApplicant(about.found.number, about)
  const { applicant_id: organisationId, case_id: caseId } = about.found
  await tell(deps, tx, { organisationId, caseId, title, body })
}

function toApplicant(number: string, answered: Answered): { title: Text; body: Text } {
  if (answered.act === 'declined') {
    const { reason } = answered.said
    return {
      title: {
        zh: `纸质证明未予寄送：${number}`,
        en: `The copy on paper is not posted: ${number}`,
      },
      body: {
        zh: `证明 ${number} 的寄送申请未予办理。\n原因：${reason}\n可按原因处理后再次申请；电子证明随时可以下载打印。`,
        en: `The request to post certificate ${number} was declined.\nReason: ${reason}\nAct on the reason and ask again; the electronic certificate can be downloaded and printed at any time.`,
      },
    }
  }
  const { sentOn, carrier, trackingNumber } = answered.said
  return {
    title: { zh: `纸质证明已寄出：${number}`, en: `The copy on paper is on its way: ${number}` },
    body: {
      zh: `证明 ${number} 的纸质件已于 ${sentOn} 寄出。\n承运单位：${carrier}\n运单号：${trackingNumber}\n未收到的，请凭运单号向承运单位查询。`,
      en: `Certificate ${number} was posted on paper on ${sentOn}.\nCarrier: ${carrier}\nTracking number: ${trackingNumber}\nIf it does not arrive, ask the carrier with that number.`,
    },
  }
}
