import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Manifest = Record<'dependencies' | 'devDependencies', Record<string, string>>
const { dependencies, devDependencies }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const [, used = '', builtWith = ''] = readFileSync('docs/dependencies.md', 'utf8').split(/^## .*$/m)

/** The packages in the first column of a table. */
const namedIn = (text: string) =>
  [...text.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  )

describe('docs/dependencies.md', () => {
  it.each([
    ['what the site runs with', dependencies, used],
    ['what it is built and tested with', devDependencies, builtWith],
  ])('names each package that there is, and no other, of %s', (_what, packages, text) => {
    expect(namedIn(text).sort()).toEqual(Object.keys(packages).sort())
  })

  it('is right that all versions are exact', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^(npm:\w+@)?\d+\.\d+\.\d+$/)
  })
})
