import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import type { Service } from './src/core/service.ts'

export default defineConfig(async () => ({
  plugins: [react(), addressesOnly(), compressed()],
  // The portal names the services without loading their forms and code lists.
  define: { __SERVICES__: JSON.stringify(await summaries()) },
  build: { outDir: 'dist/web', target: 'es2023' },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
}))

async function summaries() {
  const registry = pathToFileURL('src/services/index.ts').href
  const { services }: { services: readonly Service[] } = await import(registry)
  return services.map(({ id, article, title, summary, selfCheck }) => ({
    id,
    article,
    title,
    summary,
    hasSelfCheck: selfCheck !== undefined,
  }))
}

// At run time the screens need of the contract only where to call; its schemas are types to them. Without
// this, the public pages would carry all of zod.
function addressesOnly(): Plugin {
  return {
    name: 'addresses-only',
    async load(id) {
      if (!/\/src\/api\/[\w-]+\.ts$/.test(id)) return null
      const contract: Record<string, unknown> = await import(pathToFileURL(id).href)
      return Object.entries(contract)
        .filter(([, endpoint]) => isEndpoint(endpoint))
        .map(
          ([name, endpoint]) =>
            `export const ${name} = ${JSON.stringify(endpoint, ['method', 'path'])}`,
        )
        .join('\n')
    },
  }
}

function isEndpoint(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value
}

// The server sends these as they are: nothing is compressed while somebody waits.
function compressed(): Plugin {
  return {
    name: 'compressed',
    generateBundle: {
      // After Vite itself, which still writes the names of the chunks into the code here.
      order: 'post',
      handler(_, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(m?js|css)$/.test(fileName)) continue
          const source = file.type === 'chunk' ? file.code : file.source
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source) })
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotli(source) })
        }
      },
    },
  }
}

// 11, the default, takes ten times as long for a few per cent.
function brotli(source: string | Uint8Array) {
  return brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}
