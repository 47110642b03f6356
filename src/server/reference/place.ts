import { statisticalRegion } from '#core/areas.ts'
import { invalidField } from '#core/errors.ts'

/** Refuses (`invalid`) what is no area; the whole country, 000000, is one. */
export function requireArea(area: string): void {
  const isArea =
    area === '000000' || (/^\d{6}$/.test(area) && statisticalRegion(area) !== undefined)
  if (!isArea) throw invalidField('area', noArea)
}

const noArea = {
  zh: '请选择行政区划（六位代码），不清楚的可以不填',
  en: 'An area by its six digits; leave it out if you do not know it',
}
