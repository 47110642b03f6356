/** Where the comments of a field stand on the page. */
export function placeId(field: string): string {
  return `said-${field}`
}

/** Where the checklist stands on the page of a case: its heading. */
export const checklistId = 'checklist-title'

/** Brings an element into view and focuses it, once what was just opened is drawn. */
export function jumpTo(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  })
}
