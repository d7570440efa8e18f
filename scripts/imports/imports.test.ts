import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allowedImports } from './allowed-imports'
import { listRefusedImports } from './check-imports'
import { findCircle, listImports } from './import-graph'

const root = path.resolve(import.meta.dirname, '../..')
const places = ['lib', 'artwork', 'components', 'app', 'scripts']
const files = ['server.ts', 'publisher.ts', 'proxy.ts', 'instrumentation.ts', 'contentlayer.config.ts']

describe('the imports of the project', () => {
  const imports = listImports(root, [...places, ...files])

  it('are all listed', () => {
    expect(imports.length).toBeGreaterThan(500)
    expect(listRefusedImports(imports)).toEqual([])
  })

  it('make no circle', () => {
    expect(findCircle(imports)).toBeUndefined()
  })

  it('need every arrow of the list', () => {
    const isUsed = (room: string, allowed: string) =>
      imports.some(({ from, to }) => from.startsWith(room) && to.startsWith(allowed))
    const unused = Object.entries(allowedImports).flatMap(([room, list]) =>
      list.filter((allowed) => !isUsed(room, allowed)).map((allowed) => `${room} → ${allowed}`),
    )
    expect(unused).toEqual([])
  })
})

describe('client components', () => {
  it('are none of what readers see: pages have lost their scripts by then', () => {
    const files = ['app', 'components', 'lib']
      .flatMap((place) =>
        readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' }).map(
          (file) => `${place}/${file}`,
        ),
      )
      .filter(
        (file) =>
          /\.tsx?$/.test(file) && /^\s*['"]use client['"]/m.test(readFileSync(path.join(root, file), 'utf8')),
      )
    const others = files.filter((file) => !file.startsWith('components/preview/'))
    expect(others.sort()).toEqual(['app/error.tsx', 'app/global-error.tsx'])
  })
})

describe('the check of imports', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'imports-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function write(file: string, text: string): Promise<void> {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }

  const arrow = (from: string, name: string) => [from, `import { a } from '${name}'\na()\n`] as const

  it.each([
    arrow('lib/content/markdown/a.ts', '@/lib/content/documents/library'),
    arrow('lib/content/schema/b.ts', '@/lib/views/article-view'),
    arrow('lib/content/ingest/c.ts', '../../views/card-view'),
    arrow('lib/content/documents/d.ts', '@/lib/content/ingest/ingest'),
    arrow('lib/content/documents/e.ts', '@/lib/preview/access/visitor'),
    arrow('lib/editorial/f.ts', '@/lib/content/documents/library'),
    arrow('lib/routing/g.ts', '@/lib/content/ingest/ingest'),
    arrow('lib/views/h.ts', 'contentlayer/generated'),
    arrow('lib/views/i.ts', '@/components/picture'),
    arrow('lib/views/j.ts', '@/lib/seo/metadata'),
    arrow('components/k.tsx', '@/lib/content/documents/library'),
    arrow('components/l.tsx', 'next-seo'),
    arrow('app/m.tsx', '@/lib/content/documents/library'),
    ['app/n.tsx', "export { a } from '@/lib/routing/resolve'\n"],
    ['app/o.tsx', "import type { A } from '@/lib/editorial/check'\nexport type B = A\n"],
    ['proxy.ts', "export const load = () => import('@/lib/views/article-view')\n"],
  ] as const)('refuses %s with %s', async (file, text) => {
    await write(file, text)
    await Promise.all(
      [...text.matchAll(/'(?:@\/)?([^']+)'/g)].map(([, name = '']) =>
        write(
          `${path.posix.join(name.startsWith('.') ? path.posix.dirname(file) : '', name)}.ts`,
          'export {}\n',
        ),
      ),
    )
    expect(listRefusedImports(listImports(folder, [file]))).toHaveLength(1)
  })

  it('allows what is listed', async () => {
    await write('lib/views/a.ts', "import '@/lib/content/documents/library'\nimport './b'\nimport 'react'\n")
    await write('lib/views/b.ts', "import '@/lib/site/audience'\n")
    await write('lib/content/documents/library.ts', "import 'contentlayer/generated'\n")
    await write('lib/site/audience.ts', '')
    expect(listRefusedImports(listImports(folder, ['lib']))).toEqual([])
  })

  it('finds a circle', async () => {
    await write('lib/site/a.ts', "import './b'\n")
    await write('lib/site/b.ts', "import type { C } from './c'\n")
    await write('lib/site/c.ts', "export { a } from './a'\n")
    expect(findCircle(listImports(folder, ['lib']))).toHaveLength(4)
  })
})
