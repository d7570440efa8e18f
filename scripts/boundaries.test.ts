import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Files that import from one module each; the last part says whether that goes with the flow. */
const samples = [
  ['lib/text/a.ts', '@/lib/documents/library', 'refused'],
  ['lib/schema/b.ts', '@/lib/views/article-view', 'refused'],
  ['lib/intake/c.ts', '../views/card-view', 'refused'],
  ['lib/documents/d.ts', '@/lib/intake/intake', 'refused'],
  ['lib/documents/y.ts', '@/lib/surfaces/feed-items', 'refused'],
  ['lib/views/e.ts', 'contentlayer/generated', 'refused'],
  ['lib/views/f.ts', '@/components/picture', 'refused'],
  ['lib/seo/g.ts', '@/lib/views/article-view', 'refused'],
  ['components/h.tsx', '@/lib/documents/library', 'refused'],
  ['app/i.tsx', 'contentlayer/generated', 'refused'],
  ['lib/redirects/n.ts', '@/lib/intake/intake', 'refused'],
  ['lib/intake/q.ts', '@/lib/editorial/check', 'refused'],
  ['lib/editorial/r.ts', '@/lib/documents/library', 'refused'],
  ['lib/documents/s.ts', '@/lib/preview/visitor', 'refused'],
  ['lib/views/t.ts', '@/lib/report/report-view', 'refused'],
  ['lib/preview/u.ts', '@/lib/views/article-view', 'refused'],
  ['lib/report/v.ts', '@/components/report/report', 'refused'],
  ['lib/report/w.ts', '@/lib/seo/metadata', 'allowed'],
  ['lib/preview/x.ts', '@/lib/documents/library', 'allowed'],
  ['lib/editorial/p.ts', '@/lib/documents/publication', 'allowed'],
  ['lib/documents/j.ts', 'contentlayer/generated', 'allowed'],
  ['lib/redirects/o.ts', '@/lib/documents/publication', 'allowed'],
  ['lib/views/k.ts', '@/lib/documents/library', 'allowed'],
  ['components/l.tsx', '@/lib/views/card-view', 'allowed'],
  ['app/m.tsx', '@/lib/seo/metadata', 'allowed'],
  ['app/z.tsx', 'next-seo', 'refused'],
  ['components/article/aa.tsx', 'next-seo', 'refused'],
  ['lib/seo/ab.ts', 'next-seo', 'refused'],
  ['lib/text/ac.ts', 'next-seo/pages', 'refused'],
  ['scripts/ad.ts', 'next-seo', 'refused'],
  ['proxy.ts', 'next-seo', 'refused'],
  ['components/structured-data.tsx', 'next-seo', 'allowed'],
] as const

let folder = ''
let said = ''

/** A project of these files alone, under the linter's own configuration. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'boundaries-'))
  await copyFile('biome.json', path.join(folder, 'biome.json'))
  for (const [file, imported] of samples) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), `import { sample } from '${imported}'\nsample()\n`)
  }
  const biome = path.resolve('node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const parameters = [biome, 'lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none']
  said = await new Promise((resolve) => {
    execFile(process.execPath, parameters, { cwd: folder }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    )
  })
})

afterAll(() => rm(folder, { recursive: true }))

describe('the boundaries between layers', () => {
  it.each(samples)('%s importing %s is %s', (file, _imported, verdict) => {
    const refusals = said
      .split('\n')
      .filter((line) => line.includes('noRestrictedImports') && line.includes(`/${file},`))
    expect(refusals).toHaveLength(verdict === 'refused' ? 1 : 0)
  })

  it('the decision that the refusal points to is there', async () => {
    expect(await readFile('docs/decisions/0003-one-way-data-flow.md', 'utf8')).toContain('# 3')
  })
})
