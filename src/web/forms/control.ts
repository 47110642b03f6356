import type { FieldMeta } from '#core/form.ts'

/** What every control gets from its field. */
export type ControlProps = {
  /** Of the element that takes the focus. */
  id: string
  /** The path in the form, `costs.2.amount`. */
  field: string
  meta: FieldMeta
  value: unknown
  onChange: (value: unknown) => void
  onBlur: () => void
  label: string
  /** A control without a label of its own, in a table. */
  bare?: true | undefined
  invalid: boolean
  required: boolean
  describedBy: string | undefined
}

/** How a control is found again: the same rule as the error summary's. */
export function controlId(prefix: string, field: string): string {
  return [prefix, ...field.split('.')].join('_')
}

/** What a screen reader needs to know of a control. */
export function ariaOf({ label, bare, invalid, required, describedBy }: ControlProps) {
  return {
    'aria-required': required,
    'aria-invalid': invalid,
    ...(bare && { 'aria-label': label }),
    ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
  }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Few enough to be seen at a glance, and nothing to clear: radio buttons. */
export function isRadios({ widget, choices = [], optional }: FieldMeta): boolean {
  return widget === 'yes-no' || (widget === 'choice' && choices.length <= 4 && !optional)
}
