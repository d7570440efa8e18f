import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentPath, placeOf } from './places'

const names = fc.oneof(
  fc.constantFrom(
    'content',
    'articles',
    'notes',
    'videos',
    '..',
    '.',
    '.git',
    'a.md',
    'a.yml',
    'public',
    'img',
    'uploads',
    'a.png',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 10 }),
)

describe('places of the repository', () => {
  it.each(['.', 'content', 'site/content'])('in %s are documents, pictures and known files', (folder) => {
    expect(placeOf(contentPath(folder, 'articles/a.md'), folder)).toEqual({
      kind: 'document',
      collection: 'articles',
    })
    expect(placeOf(contentPath(folder, 'redirects.yml'), folder).kind).toBe('other')
    expect(placeOf(contentPath(folder, 'notes/articles/a.yml'), folder).kind).toBe('notes')
    expect(placeOf(contentPath(folder, 'notes/articles/a.txt'), folder).kind).toBe('refused')
    expect(placeOf('public/img/uploads/a b.PNG', folder).kind).toBe('picture')
    expect(placeOf('package.json', folder).kind).toBe('refused')
  })

  it.each([
    ...[
      'con.md',
      'AUX.md',
      'com1.x.md',
      'nul',
      'git~1',
      '\u200b.git',
      '\u202egpj.md',
      'a\u00adb.md',
      '\ufeffa.md',
    ],
  ])('are read in the same way on every system: not %j', (name) => {
    expect(placeOf(`content/articles/${name}/a.md`, 'content').kind).toBe('refused')
    expect(placeOf(`content/articles/${name}`, 'content').kind).toBe('refused')
  })

  it.each(['console.md', 'com.md', 'auxiliary.md', 'git-1.md'])('may be called like others: %s', (name) => {
    expect(placeOf(`content/articles/${name}`, 'content').kind).toBe('document')
  })

  it('lead nowhere else, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 6 }), (parts) => {
        const file = parts.join('/')
        if (placeOf(file, 'content').kind === 'refused') return
        expect(path.posix.normalize(file)).toBe(file)
        expect(file).toMatch(/^(content\/|public\/img\/uploads\/)/)
        expect(file).not.toMatch(/(^|\/)\./)
      }),
      { numRuns: 2000 },
    )
  })
})
