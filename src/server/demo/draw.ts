import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from '../certificates/actions.ts'

const workspace = import.meta.dirname
let compiler: NodeCompiler | undefined

/** Draws a template of this folder. One compiler for all: making one takes longer than drawing a sheet. */
export function drawPdf(template: string, data: unknown): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFiles }] })
  const mainFileContent = readFileSync(join(workspace, template), 'utf8')
  return compiler.pdf({ mainFileContent, inputs: { data: JSON.stringify(data) } })
}
