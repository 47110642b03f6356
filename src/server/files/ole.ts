import type { FileHandle } from 'node:fs/promises'
import type { FileKind } from '#core/file-kinds.ts'

type Entry = { name: string; start: number; size: number }

const noSector = 0xfffffffa
const most = 4096

/** What an OLE compound file (the container of Office 97-2003 and WPS) holds. */
export async function oleKind(file: FileHandle): Promise<FileKind> {
  const ole = await openOle(file)
  const entries = ole ? await listEntries(ole) : []
  const find = (name: string) => entries.find((entry) => entry.name === name)
  if (find('EncryptedPackage')) return 'locked-office'
  if (find('Macros') || find('_VBA_PROJECT_CUR') || find('VBA')) return 'macro-office'
  const text = find('WordDocument')
  if (ole && text) return (await isLocked(ole, text)) ? 'locked-office' : 'doc'
  if (find('Workbook') || find('Book')) return 'xls'
  if (find('PowerPoint Document')) return 'ppt'
  return 'unknown'
}

type Ole = { sector: (id: number) => Promise<Buffer>; fat: number[]; firstDirectory: number }

async function openOle(file: FileHandle): Promise<Ole | undefined> {
  const header = Buffer.alloc(512)
  const { bytesRead } = await file.read(header, 0, 512, 0)
  const shift = header.readUInt16LE(30)
  if (bytesRead < 512 || (shift !== 9 && shift !== 12)) return undefined
  const size = 2 ** shift
  const sector = async (id: number) => {
    const buffer = Buffer.alloc(size)
    await file.read(buffer, 0, size, (id + 1) * size)
    return buffer
  }
  const fat = idsIn(header.subarray(76))
  // Above 7 MB the list of allocation tables goes on in a chain of its own.
  let next = header.readUInt32LE(68)
  for (let seen = 0; next < noSector && seen < most; seen += 1) {
    const ids = idsIn(await sector(next))
    next = ids.pop() ?? noSector
    fat.push(...ids)
  }
  return { sector, fat, firstDirectory: header.readUInt32LE(48) }
}

async function listEntries({ sector, fat, firstDirectory }: Ole): Promise<Entry[]> {
  const entries: Entry[] = []
  let id = firstDirectory
  for (let seen = 0; id < noSector && seen < most; seen += 1) {
    const directory = await sector(id)
    for (let at = 0; at < directory.length; at += 128) {
      const length = Math.min(64, directory.readUInt16LE(at + 64))
      if (length < 2) continue
      entries.push({
        name: directory.toString('utf16le', at, at + length - 2),
        start: directory.readUInt32LE(at + 116),
        size: directory.readUInt32LE(at + 120),
      })
    }
    const perTable = directory.length / 4
    const table = fat[Math.floor(id / perTable)]
    if (table === undefined || table >= noSector) break
    id = (await sector(table)).readUInt32LE((id % perTable) * 4)
  }
  return entries
}

/** fEncrypted of the file information block, [MS-DOC] 2.5.2. */
async function isLocked({ sector }: Ole, { start, size }: Entry): Promise<boolean> {
  const liesInMiniStream = size < 4096
  if (liesInMiniStream || start >= noSector) return false
  return ((await sector(start)).readUInt16LE(10) & 0x100) !== 0
}

function idsIn(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4))
}
