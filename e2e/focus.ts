import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Presses Tab until the target has the focus; on the way each stop must be in sight and marked. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press('Tab')
    // A list scrolls and a mark fades in within a few frames.
    await expect.poll(() => page.evaluate(faultOfFocus), { timeout: 2_000 }).toBe('')
  }
  throw new Error(`Tab does not lead to ${target}`)
}

export function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

/** What is wrong with how the focus is shown; nothing while it is outside of the page. */
function faultOfFocus(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const name = focused.outerHTML.slice(0, 160)
  const box = focused.getBoundingClientRect()
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  if (!inView) return `out of sight: ${name}`
  const top = Math.max(box.top, 0)
  const bottom = Math.min(box.bottom, innerHeight)
  const middle = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
    (top + bottom) / 2,
  )
  // What is drawn of a control may lie beside it in the same label or box.
  const around = focused.parentElement?.parentElement ?? focused
  if (middle && !around.contains(middle) && !middle.contains(focused)) return `covered: ${name}`
  const near = [focused, ...(focused.parentElement?.children ?? [])]
  for (
    let up = focused.parentElement, steps = 0;
    up && steps < 3;
    up = up.parentElement, steps += 1
  ) {
    if (up.getBoundingClientRect().height < box.height + 60) near.push(up)
  }
  const marked = near.some((element) => {
    const { outlineStyle, boxShadow } = getComputedStyle(element)
    return outlineStyle !== 'none' || boxShadow !== 'none'
  })
  return marked ? '' : `not marked: ${name}`
}
