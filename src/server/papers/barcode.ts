import { toSVG } from 'bwip-js'

/** Code 128 as SVG, bars only; the quiet zones are the page’s white. Scanners type what it says. */
export function barcodeSvg(text: string): string {
  return toSVG({ bcid: 'code128', text, height: 16, includetext: false })
}
