import { chineseDay } from '#core/dates.ts'
import { renderCertificate } from './pdf.ts'
import type { CertificateRecord } from './record.ts'

/** The address behind the QR code: what a phone opens. */
export function verifyUrl(publicUrl: string, number: string, code: string): string {
  return `${publicUrl}/verify/${number}/${code}`
}

/** Draws the page only to learn whether it can be drawn: a refusal names the character or the text. */
export async function trialPage(record: CertificateRecord): Promise<void> {
  await drawPage(record, { url: 'https://example.invalid/verify', checkCode: '00000000' })
}

/** The Chinese page, unsigned: everything on it stands in the record, but for the way to verify it. */
export function drawPage(
  record: CertificateRecord,
  { url, checkCode }: { url: string; checkCode: string },
): Promise<Uint8Array> {
  const { number, groups, version, replaces, issuer, issuedOn, validUntil, demo, content } = record
  const lines = content.lines.map(({ label, value }) => ({ label: label.zh, value }))
  const last = validUntil ? [{ label: '有效期至', value: chineseDay(validUntil) }] : []
  return renderCertificate({
    title: content.title.zh,
    titleEn: content.title.en,
    number,
    ...(groups && { numberGroups: groups }),
    ...(replaces && { edition: { version, replaced: replaces } }),
    lines: [...lines, ...last],
    statement: content.statement.zh,
    issuer,
    issuedOn,
    verifyUrl: url,
    checkCode,
    demo,
  })
}
