import { describe, expect, it } from 'vitest'
import { isNeeded } from './runtime-files'

describe('the files that a built site needs where it runs', () => {
  it.each([
    ...['.programs/server.mjs', '.next/server/app/page.js', 'public/img/logo.png', 'package-lock.json'],
    ...['app/rss.xml/route.ts', 'lib/content/store.ts', 'contentlayer.config.ts', 'next.config.mjs'],
    ...['node_modules/next/dist/server/next.js', 'node_modules/a/LICENSE.md', 'node_modules/a/index.js'],
    'node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.prod.js',
    'node_modules/@opentelemetry/core/build/src/index.js',
    'node_modules/react/cjs/react-jsx-runtime.development.js',
    'node_modules/next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js',
    'node_modules/imagescript/codecs/node/bin/arm64-linux.node',
  ])('hold %s', (file) => expect(isNeeded(file)).toBe(true))

  it.each([
    ...[
      '.next/cache/a',
      'lib/content/store.test.ts',
      'node_modules/a/README.md',
      'node_modules/a/index.d.ts',
    ],
    ...['node_modules/@next/swc-linux-x64-gnu/next-swc.linux-x64-gnu.node', 'node_modules/a/index.js.map'],
    'node_modules/next/dist/compiled/next-server/app-page-turbo.runtime.dev.js',
    'node_modules/@typescript/typescript-linux-x64/lib/tsc',
    'node_modules/esbuild/bin/esbuild',
    'node_modules/@opentelemetry/resources/node_modules/@opentelemetry/core/build/esm/index.js',
    'node_modules/next/dist/compiled/react-dom/cjs/react-dom-client.development.js',
    'node_modules/next/dist/compiled/react-dom/cjs/react-dom-profiling.profiling.js',
    'node_modules/imagescript/codecs/node/bin/x64-win32.node',
  ])('do not hold %s', (file) => expect(isNeeded(file)).toBe(false))
})
