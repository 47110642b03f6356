import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { collectKeys, placeKeys, writeKey } from './keys.ts'

const names = ['PDF_CERTIFICATE', 'PDF_KEY', 'PDF_CHAIN', 'SM2_KEY']

/** A platform in production mode; its key files lie there when `written`. */
function production(written: Record<string, string> = {}) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'torchway-keys-'))
  const place = (name: string) => join(dataFolder, 'etc', `${name}.pem`)
  const config = readConfig(
    {
      TORCHWAY_MODE: 'production',
      TORCHWAY_PUBLIC_URL: 'https://torchway.example',
      TORCHWAY_SECRET: 'a secret of the office, long enough',
      ...Object.fromEntries(names.map((name) => [`TORCHWAY_${name}`, place(name)])),
    },
    { dataFolder, address: '' },
  )
  return { config, place, write: () => writeAll(written, place) }
}

async function writeAll(written: Record<string, string>, place: (name: string) => string) {
  for (const [name, content] of Object.entries(written)) {
    await writeKey({ path: place(name), bytes: Buffer.from(content) })
  }
}

const all = Object.fromEntries(names.map((name) => [name, `the ${name}`]))

async function saved() {
  const source = production(all)
  await source.write()
  const keys = await collectKeys(source.config)
  return new Map(keys.map(({ name, bytes }) => [name, bytes]))
}

it('collects the secret and every key file that the settings name', async () => {
  expect([...(await saved()).keys()]).toEqual([
    'keys/secret',
    ...names.map((name) => `keys/TORCHWAY_${name}`),
  ])
})

it('puts a key file where the settings here name it, readable by its owner only', async () => {
  const target = production({ SM2_KEY: 'the SM2_KEY' })
  await target.write()
  for (const key of await placeKeys(target.config, await saved())) await writeKey(key)
  for (const name of names) expect(readFileSync(target.place(name), 'utf8')).toBe(`the ${name}`)
  expect(statSync(target.place('PDF_KEY')).mode & 0o777).toBe(0o600)
})

it('refuses another key that lies here already, and leaves it', async () => {
  const target = production({ SM2_KEY: 'another' })
  await target.write()
  await expect(placeKeys(target.config, await saved())).rejects.toThrow(/TORCHWAY_SM2_KEY here is/)
  expect(readFileSync(target.place('SM2_KEY'), 'utf8')).toBe('another')
})

it('refuses another secret, and a key for which no place is set', async () => {
  const { config } = production()
  const keys = await saved()
  await expect(placeKeys({ ...config, secret: 'x'.repeat(40) }, keys)).rejects.toThrow(
    /TORCHWAY_SECRET here is/,
  )
  const unset = { ...config, keys: { ...config.keys, chainFile: undefined } }
  await expect(placeKeys(unset, keys)).rejects.toThrow(/TORCHWAY_PDF_CHAIN, which is not set/)
})

it('makes no backup without a key that the settings name', async () => {
  const source = production(all)
  await source.write()
  const keys = { ...source.config.keys, keyFile: '/nowhere/key.pem' }
  await expect(collectKeys({ ...source.config, keys })).rejects.toThrow(/nowhere.*cannot be read/)
})
