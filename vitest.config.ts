import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['{lib,artwork,scripts,components}/**/*.test.{ts,tsx}', 'e2e/support/*.test.ts'],
    // Properties try many examples, which on a busy machine takes a while.
    testTimeout: 60_000,
  },
})
