import { optional, yesNo } from '#core/fields.ts'
import { materials } from '../materials.ts'

type Name = keyof typeof materials

/** The field that asks whether a paper is at hand. */
export function paperField(name: string): string {
  return `has${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

export const paperFields = Object.fromEntries(
  (Object.keys(materials) as Name[]).map((name) => {
    const { label, about } = materials[name]
    return [paperField(name), optional(yesNo({ section: 'papers', label, hint: about }))]
  }),
)
