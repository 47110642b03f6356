import { readdir } from 'node:fs/promises'
import { join as path } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { docx } from '../files/sample-files.ts'
import { object, objected, onNotice, openScene, png, type Scene } from './sample-objections.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  return () => scene.app[Symbol.asyncDispose]()
})

const fieldsOf = (body: { errors: { field: string }[] }) => body.errors.map(({ field }) => field)

describe('evidence', () => {
  it('is a PDF, a picture or a Word document, and is handed out as what it is', async () => {
    const { app, province } = scene
    const { address } = await onNotice(scene, 1)
    const files = [
      { name: '照片.png', bytes: png },
      { name: '说明.docx', bytes: docx },
    ]
    const { id } = await objected(scene, { address, files })
    const seen = await app.get(`/api/v1/objections/${id}`, { as: province.key })
    expect(seen.body.files.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
      'docx',
      'png',
    ])
    for (const { id: fileId, kind } of seen.body.files) {
      const url = `/api/v1/objections/${id}/files/${fileId}?inline=true`
      const file = await app.get(url, { as: province.key })
      expect(file.bytes.equals(kind === 'png' ? png : docx)).toBe(true)
      const shown = kind === 'png' ? 'inline' : 'attachment'
      expect(String(file.headers['content-disposition'])).toMatch(new RegExp(`^${shown};`))
      expect(file.headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    }
  })

  it('that lies about what it is is refused by name, and nothing of it stays', async () => {
    const { app } = scene
    const { address } = await onNotice(scene, 1)
    const files = [
      { name: '照片.png', bytes: png },
      { name: '工资单.pdf', bytes: Buffer.from('<!doctype html><script>alert(1)</script>') },
      { name: '另一张.png', bytes: png },
    ]
    const lying = await object(app, { address, files })
    expect(lying.status).toBe(422)
    expect(lying.body.errors).toEqual([
      { field: 'file', message: expect.stringMatching(/^“工资单\.pdf”：这是网页文件/) },
    ])
    const odd = { name: `${'长'.repeat(201)}.png`, bytes: png }
    expect(fieldsOf((await object(app, { address, files: [odd, ...files] })).body)).toEqual([
      'file',
    ])
    const renamed = await object(app, { address, files: [{ name: '照片.pdf', bytes: png }] })
    expect(renamed.body.errors[0].message).toMatch(/^“照片\.pdf”：/)
    const incoming = await readdir(path(app.dataFolder, 'incoming'))
    expect(incoming).toEqual([])
  })

  it('is at most ten files of 20 MB, 60 MB in all', async () => {
    const { app } = scene
    const { address } = await onNotice(scene, 1)
    const some = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `${at}.png`, bytes: png }))
    expect((await object(app, { address, files: some(10) })).status).toBe(201)
    const many = await object(app, { address, files: some(11) })
    expect(many.body.errors).toEqual([
      { field: 'file', message: '最多 10 个文件，请合并或者挑选后再提交' },
    ])
    const wide = (bytes: number) => Buffer.concat([png, Buffer.alloc(bytes)])
    const large = [{ name: '大.png', bytes: wide(20 * 1024 ** 2) }]
    expect((await object(app, { address, files: large })).body.errors).toEqual([
      {
        field: 'file',
        message: expect.stringMatching(/^“大\.png”：文件 20\.\d MB，超过上限 20 MB/),
      },
    ])
    const full = Array.from({ length: 4 }, (_, at) => ({
      name: `${at}.png`,
      bytes: wide(15.2 * 1024 ** 2),
    }))
    expect((await object(app, { address, files: full })).body.errors).toEqual([
      { field: 'file', message: '全部文件合计不能超过 60 MB，请压缩或者挑选后再提交' },
    ])
  }, 60_000)
})
