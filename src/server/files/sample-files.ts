// Small files for the tests, made in code: sound ones, and ones that lie.
import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'

type Part = { name: string; content: string | Buffer; stored?: true; claims?: number }

/** A ZIP archive; `claims` is the unpacked size that its table of contents pretends. */
export function zipOf(parts: Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.stored ? content : deflateRawSync(content)
    const name = Buffer.from(part.name)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(part.stored ? 0 : 8, 4)
    about.writeUInt32LE(crc32(content), 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(part.claims ?? content.length, 18)
    about.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    bodies.push(Buffer.from('PK\x03\x04'), about, name, packed)
    directory.push(Buffer.from('PK\x01\x02\x14\0'), about, place, name)
    at += 30 + name.length + packed.length
  }
  const table = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(table.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, table, Buffer.from('PK\x05\x06'), end])
}

const opcType = 'application/vnd.openxmlformats-officedocument.'

/** An Office file as Word, Excel or PowerPoint write it, with more parts when asked. */
export function officeOf(type: string, more: Part[] = []): Buffer {
  const types = `<?xml version="1.0"?><Types><Override ContentType="${opcType}${type}.main+xml"/></Types>`
  return zipOf([{ name: '[Content_Types].xml', content: types }, ...more])
}

export const docx = officeOf('wordprocessingml.document', [
  { name: 'word/document.xml', content: '<w:document>技术开发合同</w:document>'.repeat(50) },
])

export function openDocumentOf(type: string, more: Part[] = []): Buffer {
  const mime = `application/vnd.oasis.opendocument.${type}`
  return zipOf([{ name: 'mimetype', content: mime, stored: true }, ...more])
}

type Stream = { name: string; content?: Buffer }

/** An OLE compound file: header, one allocation table, one or more directory sectors, the streams. */
export function oleOf(streams: Stream[]): Buffer {
  const directorySectors = Math.ceil(streams.length / 4)
  const table = Buffer.alloc(512, 0xff)
  for (let id = 1; id < directorySectors; id += 1) table.writeUInt32LE(id + 1, id * 4)
  table.writeUInt32LE(0xfffffffe, directorySectors * 4)
  const directory = Buffer.alloc(directorySectors * 512)
  const bodies: Buffer[] = []
  let next = 1 + directorySectors
  for (const [index, { name, content = Buffer.alloc(4096) }] of streams.entries()) {
    directory.write(name, index * 128, 'utf16le')
    directory.writeUInt16LE(name.length * 2 + 2, index * 128 + 64)
    directory.writeUInt32LE(next, index * 128 + 116)
    directory.writeUInt32LE(content.length, index * 128 + 120)
    bodies.push(content)
    next += content.length / 512
  }
  const header = Buffer.alloc(512, 0xff)
  header.write('d0cf11e0a1b11ae1', 0, 'hex')
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(0xfffffffe, 68)
  header.writeUInt32LE(0, 76)
  return Buffer.concat([header, table, directory, ...bodies])
}

/** A Word 97 document whose header says whether it is encrypted. */
export function docOf(encrypted: 'plain' | 'encrypted'): Buffer {
  const content = Buffer.alloc(4096)
  content.writeUInt16LE(encrypted === 'encrypted' ? 0x100 : 0, 10)
  return oleOf([{ name: 'Root Entry' }, { name: '1Table' }, { name: 'WordDocument', content }])
}

type Pdf = { pages?: number; trailer?: string; more?: string[]; filler?: number }

/** A PDF with a classic cross-reference table; `filler` bytes of an unused stream make it large. */
export function pdfOf({ pages = 1, trailer = '', more = [], filler = 0 }: Pdf = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    ...Array.from({ length: pages }, () => page),
    `<</Length ${filler}>>stream\n${'x'.repeat(filler)}\nendstream`,
    ...more,
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const count = objects.length + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`
  const end = `trailer\n<</Size ${count}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + end, 'latin1')
}

const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
)

/** A PDF under the standard security handler: with a password to open, or only with restrictions. */
export function encryptedPdf(kind: 'password' | 'restrictions'): Buffer {
  const owner = createHash('sha256').update('owner').digest()
  const id = Buffer.alloc(16, 7)
  const permissions = Buffer.from('fcffffff', 'hex')
  const key = createHash('md5')
    .update(padding)
    .update(owner)
    .update(permissions)
    .update(id)
    .digest()
  const user = kind === 'password' ? Buffer.alloc(32, 1) : rc4(key.subarray(0, 5), padding)
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  return pdfOf({
    trailer: `/ID[${hex(id)}${hex(id)}]/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O${hex(owner)}/U${hex(user)}>>`,
  })
}

// OpenSSL 3 no longer offers RC4, which old PDF writers still use.
function rc4(key: Buffer, input: Buffer): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number) => box[index & 255] ?? 0
  const swap = (a: number, b: number) => {
    const kept = at(a)
    box[a & 255] = at(b)
    box[b & 255] = kept
  }
  for (let i = 0, j = 0; i < 256; i += 1) {
    j += at(i) + (key[i % key.length] ?? 0)
    swap(i, j)
  }
  let j = 0
  return input.map((byte, index) => {
    j += at(index + 1)
    swap(index + 1, j)
    return byte ^ at(at(index + 1) + at(j))
  }) as Buffer
}
