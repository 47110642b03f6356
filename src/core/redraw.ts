import { z } from 'zod'
import { commitmentOf, draw, frozenText, seedOf } from './draw.ts'
import { hexOf } from './sha256.ts'
import type { Text } from './text.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const candidate = z.object({ key: z.string(), stratum: z.string() })

/** What is fixed before the public value exists, as its canonical text says it. */
export const frozenShape = z.object({
  perMille: z.number().int().min(1).max(1000),
  candidates: z.array(candidate),
  exclusions: z.array(z.object({ key: z.string(), reason: z.string() })),
  inspectorsSha256: hash,
})

/** The file that is published after a draw: with it, anybody draws again and must get the same list. */
export const publishedDraw = z.object({
  format: z.literal('torchway-draw-1'),
  id: z.string(),
  service: z.string(),
  area: z.string(),
  year: z.number().int(),
  frozen: frozenShape,
  frozenSha256: hash,
  commitment: hash,
  source: z.string(),
  sourceOn: z.iso.date(),
  publicValue: z.string(),
  secret: z.string(),
  seed: hash,
  drawn: z.array(candidate),
})

export type PublishedDraw = z.infer<typeof publishedDraw>

/** One thing that anybody can check, and whether it is so. */
export type RedrawCheck = { name: keyof typeof redrawChecks; holds: boolean }

export const redrawChecks = {
  frozen: {
    zh: '名单与抽取前公布的哈希值相符',
    en: 'The list is the one whose hash was published before the draw',
  },
  commitment: {
    zh: '密值与抽取前公布的承诺值相符',
    en: 'The secret is the one to which the commitment was published',
  },
  seed: {
    zh: '种子由密值、公开数值和名单算出',
    en: 'The seed follows from the secret, the public value and the list',
  },
  drawn: {
    zh: '重新抽取得到同一份名单',
    en: 'Drawing again gives the same list',
  },
} satisfies Record<string, Text>

/**
 * Draws again from a published file and compares each step with what was published; `before` is what the reader
 * kept or reads elsewhere of the hashes that were public before the draw.
 */
export async function redraw(
  file: PublishedDraw,
  before: { frozenSha256: string; commitment: string },
): Promise<RedrawCheck[]> {
  const frozenSha256 = await hexOf(frozenText(file.frozen))
  const seed = await seedOf({ secret: file.secret, publicValue: file.publicValue, frozenSha256 })
  const drawn = await draw(file.frozen, seed)
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key).join('\n')
  const commitment = await commitmentOf(file.secret)
  return [
    { name: 'frozen', holds: [file, before].every((one) => one.frozenSha256 === frozenSha256) },
    { name: 'commitment', holds: [file, before].every((one) => one.commitment === commitment) },
    { name: 'seed', holds: seed === file.seed },
    { name: 'drawn', holds: keys(drawn) === keys(file.drawn) },
  ]
}
