import type { Answers } from '#core/form.ts'
import { isCategory } from '../../category.ts'
import { isBuyerInChina } from '../../fields/buyer.ts'
import { crossesBorder } from '../../fields/trade.ts'

export { isPlanProject } from '../../fields/classification.ts'

export const always = () => true

/** In one of these categories or below them. */
export function inCategory(...roots: readonly string[]) {
  return (answers: Answers) => isCategory(answers, ...roots)
}

export const isDevelopment = inCategory('DEV')
/** Transfers and, under the newer rules apart from them, licences. */
export const isTransfer = inCategory('TRF', 'LIC')
export const isKnowHow = inCategory('TRF.KNOWHOW', 'LIC.KNOWHOW')
/** The rules of 2001 count the patent licence as a transfer. */
export const isPatentLicence = inCategory('LIC.PATENT', 'TRF.PATENT_LICENCE')
export const isPatentDeal = inCategory(
  'TRF.PATENT',
  'TRF.PATENT_APPL',
  'TRF.PATENT_LICENCE',
  'LIC.PATENT',
)

/** Know-how that is only licensed is a transfer under the rules of 2001. */
export function isLicence(answers: Answers): boolean {
  if (isCategory(answers, 'LIC', 'TRF.PATENT_LICENCE')) return true
  return isCategory(answers, 'TRF.KNOWHOW') && typeof answers.knowhowLicence === 'string'
}

/** Software copyright, whether its leaf says so or the kind of right does. */
export function isSoftwareTransfer(answers: Answers): boolean {
  if (isCategory(answers, 'TRF.SOFTWARE', 'LIC.SOFTWARE')) return true
  return isCategory(answers, 'LIC.OTHER') && answers.intellectualProperty === 'SOFTWARE'
}

/** A right that is proved by a certificate and may have lapsed. */
export function isCertifiedRight(answers: Answers): boolean {
  return isTransfer(answers) && !isKnowHow(answers) && !isSoftwareTransfer(answers)
}

/** A development that is, or contains, the making of software: better shown once too often. */
export function isSoftwareDevelopment(answers: Answers): boolean {
  if (!isDevelopment(answers)) return false
  if (answers.intellectualProperty === 'SOFTWARE') return true
  return /软件|程序|系统|平台|算法|APP/i.test(String(answers.projectName ?? ''))
}

/** A development sold by a university or a research institution, of which local lists ask for more. */
export function isScholarlyDevelopment(answers: Answers): boolean {
  return isDevelopment(answers) && /^02[12]/.test(String(answers.sellerNature ?? ''))
}

export function isInForeignLanguage({ contractLanguage }: Answers): boolean {
  return contractLanguage === 'foreign'
}

/** Technology leaves the country or enters it. */
export function isCrossBorder(answers: Answers): boolean {
  if (crossesBorder(answers)) return true
  return answers.buyerCountry !== undefined && !isBuyerInChina(answers)
}
