import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Lints one line of source as if it stood in a file. @returns What the linter says. */
function lint(file: string, source: string): Promise<string> {
  return new Promise((resolve) => {
    const biome = path.join('node_modules', '@biomejs', 'biome', 'bin', 'biome')
    const parameters = [biome, 'lint', '--only=style/noRestrictedImports', `--stdin-file-path=${file}`]
    const child = execFile(process.execPath, parameters, (_error, stdout, stderr) => resolve(stdout + stderr))
    child.stdin?.end(source)
  })
}

const refused: [string, string][] = [
  ['lib/text/sample.ts', '@/lib/documents/library'],
  ['lib/schema/sample.ts', '@/lib/views/article-view'],
  ['lib/intake/sample.ts', '../views/card-view'],
  ['lib/documents/sample.ts', '@/lib/intake/intake'],
  ['lib/views/sample.ts', 'contentlayer/generated'],
  ['lib/views/sample.ts', '@/components/picture'],
  ['lib/seo/sample.ts', '@/lib/views/article-view'],
  ['components/sample.tsx', '@/lib/documents/library'],
  ['app/sample.tsx', 'contentlayer/generated'],
]

const allowed: [string, string][] = [
  ['lib/documents/sample.ts', 'contentlayer/generated'],
  ['lib/views/sample.ts', '@/lib/documents/library'],
  ['components/sample.tsx', '@/lib/views/card-view'],
  ['app/sample.tsx', '@/lib/seo/metadata'],
]

describe('the boundaries between layers', () => {
  it.each(refused)('the linter refuses %s an import of %s', async (file, imported) => {
    expect(await lint(file, `import { sample } from '${imported}'\nsample()\n`)).toContain('one way')
  })

  it.each(allowed)('the linter lets %s import %s', async (file, imported) => {
    expect(await lint(file, `import { sample } from '${imported}'\nsample()\n`)).not.toContain('one way')
  })

  it('the decision that the refusal points to is there', async () => {
    expect(await readFile('docs/decisions/0003-one-way-data-flow.md', 'utf8')).toContain('# 3')
  })
})
