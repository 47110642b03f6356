// Runs alone in a process with little memory and time (see pdf.ts), because a hostile PDF can make any
// reader swell or spin. The file is descriptor 3; the answer is one line of JSON.
import { fstatSync, readSync } from 'node:fs'
import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

const fd = 3
const size = fstatSync(fd).size

// Reads only what is asked for: a sound PDF of 100 MB costs a few megabytes.
class FileRange extends PDFDataRangeTransport {
  override requestDataRange(begin: number, end: number) {
    const bytes = new Uint8Array(end - begin)
    readSync(fd, bytes, 0, bytes.length, begin)
    queueMicrotask(() => this.onDataRange(begin, bytes))
  }
}

function answer(result: object): never {
  process.stdout.write(JSON.stringify(result))
  process.exit(0)
}

process.on('uncaughtException', () => answer({ problem: 'damaged' }))

const empty = new Uint8Array(0)
try {
  const document = await getDocument({
    range: new FileRange(size, empty),
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).promise
  const { info } = await document.getMetadata()
  if ('EncryptFilterName' in info && info.EncryptFilterName) answer({ problem: 'locked' })
  for (let page = 1; page <= document.numPages; page += 1) (await document.getPage(page)).cleanup()
  answer({ pages: document.numPages })
} catch (error) {
  const isLocked = error instanceof Error && error.name === 'PasswordException'
  answer({ problem: isLocked ? 'locked' : 'damaged' })
}
