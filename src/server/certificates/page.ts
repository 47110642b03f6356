import type { Day } from '#core/dates.ts'
import type { CertificateContent } from '#core/service.ts'
import { renderCertificate } from './pdf.ts'

export type PageInput = {
  number: string
  groups: number[] | undefined
  issuer: string
  issuedOn: Day
  demo: boolean
  content: CertificateContent
  checkCode: string
}

/** The address behind the QR code: what a phone opens. */
export function verifyUrl(publicUrl: string, number: string, code: string): string {
  return `${publicUrl}/verify/${number}/${code}`
}

/** Draws the page only to learn whether it can be drawn: a refusal names the character or the text. */
export async function trialPage(input: PageInput): Promise<void> {
  await drawPage(input, 'https://example.invalid/verify')
}

/** The Chinese page, unsigned. */
export function drawPage(input: PageInput, url: string): Promise<Uint8Array> {
  const { number, groups, issuer, issuedOn, demo, content, checkCode } = input
  return renderCertificate({
    title: content.title.zh,
    titleEn: content.title.en,
    number,
    ...(groups && { numberGroups: groups }),
    lines: content.lines.map(({ label, value }) => ({ label: label.zh, value })),
    statement: content.statement.zh,
    issuer,
    issuedOn,
    verifyUrl: url,
    checkCode,
    demo,
  })
}
