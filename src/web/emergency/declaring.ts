import type { Day } from '#core/dates.ts'

/** What the dialog asks, as its controls hold it. */
export type Declaring = {
  title: string
  titleEn?: string
  /** Asked of Torch only: the list of areas does not hold the country itself. */
  extent?: 'nation' | 'part'
  area?: string
  services: string[]
  deferPaper: boolean
  certificates: 'usual' | 'electronic' | 'electronic-or-posted'
  extendClocksBy: number | null
  graceWorkdays: number | null
  startsOn: Day
  legalText: string
  link?: string
}
