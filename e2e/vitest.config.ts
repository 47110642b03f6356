import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..'),
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['src/server/testing/setup.ts'],
    // The journeys share the machine's two cores with a browser and a server.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
