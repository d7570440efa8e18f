import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flattenFields } from '@/lib/content/schema/field-lists'
import { fieldsOf } from '@/lib/content/schema/fields'
import { findFieldBelow, findVisibilityFault, toVisibilityWish } from './visibility-wish'

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzé-_ ')
/** One slip: a letter put in, taken out, changed, or swapped with its neighbor. */
const slip = fc.record({ kind: fc.constantFrom('add', 'drop', 'change', 'swap'), at: fc.nat(), letter })
const capitals = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })

function slipped(word: string, { kind, at, letter }: { kind: string; at: number; letter: string }): string {
  const place = at % word.length
  const [before, here, after] = [word.slice(0, place), word[place] ?? '', word.slice(place + 1)]
  if (kind === 'add') return before + letter + here + after
  if (kind === 'drop') return before + after
  if (kind === 'change') return before + letter + after
  return before + after.slice(0, 1) + here + after.slice(1)
}

describe('a field that looks like a wish about who may see the document', () => {
  it.each([
    ['draft', 'true', 'keep-back'],
    ['privat', 'true', 'keep-back'],
    ['Private', 'true', 'keep-back'],
    ['PRIVATE', 'yes', 'keep-back'],
    ['private ', 'true', 'keep-back'],
    ['private\u00a0', 'true', 'keep-back'],
    ['pri\u200bvate', 'true', 'keep-back'],
    ['рrivate', 'true', 'keep-back'],
    ['privado', 'true', 'keep-back'],
    ['is_draft', 'true', 'keep-back'],
    ['isPrivate', 'on', 'keep-back'],
    ['seo.private', 'true', 'unclear'],
    ['cta.draft', 'true', 'unclear'],
    ['cta.hidden', 'true', undefined],
    ['hidden', 'true', 'keep-back'],
    ['unlisted', 'true', 'keep-back'],
    ['published', 'false', 'keep-back'],
    ['publish', 'no', 'keep-back'],
    ['unpublished', 'true', 'keep-back'],
    ['unpublished', 'false', 'publish'],
    ['listed', 'false', 'keep-back'],
    ['invisible', 'true', 'keep-back'],
    ['status', 'draft', 'keep-back'],
    ['Status', 'Private', 'keep-back'],
    ['published', 'true', 'publish'],
    ['draft', 'false', 'publish'],
    ['status', 'published', 'publish'],
    ['draft', 'perhaps', 'unclear'],
    ['draft', '', 'unclear'],
    ['status', '3', 'unclear'],
    ['hidden', undefined, 'unclear'],
  ])('%j: %s is %s', (field, value, wish) => {
    expect(toVisibilityWish(field, value)).toBe(wish)
  })

  it.each(['tags', 'subtitle', 'state', 'graph', 'provider', 'category', 'constructor', '__proto__'])(
    '%s is none',
    (field) => {
      expect(toVisibilityWish(field, 'true')).toBeUndefined()
    },
  )

  it('is recognised after two slips in "private", in any capitals', () => {
    fc.assert(
      fc.property(slip, slip, capitals, (first, second, upper) => {
        const name = slipped(slipped('private', first), second)
        const written = [...name].map((each, at) => (upper[at] ? each.toUpperCase() : each)).join('')
        expect(toVisibilityWish(written, 'true')).toBeDefined()
      }),
    )
  })

  it('is no field that editors may write', () => {
    const fields = Object.values(fieldsOf).flatMap((each) => flattenFields(each))
    const names = new Set(fields.map(({ name }) => name.split('.').at(-1) ?? ''))
    for (const name of ['podcast_embed', 'noindex']) expect(names).toContain(name)
    const deciding = ['private', 'unpublish']
    expect([...names].filter((name) => toVisibilityWish(name, 'true')).sort()).toEqual(deciding)
    const dated = (name: string) => findVisibilityFault({ field: name, known: [] }, '2027-03-09')
    expect([...names].filter(dated).filter((name) => !deciding.includes(name))).toEqual(['date'])
  })
})

describe('a field that looks like a wish to take the document back', () => {
  const faultOf = (field: string, value: string) => findVisibilityFault({ field, known: [] }, value)
  const hint = expect.stringContaining('Write "unpublish: 2027-03-09"')

  it.each([
    ...[
      'Unpublish',
      'unpublsh',
      'un_publish',
      'unpublish_at',
      'unpublish_date',
      'unpublished',
      'seo.unpublish',
    ],
    ...['expires', 'expiryDate', 'expiration', 'expires_at'],
  ])('%s with a day says what to write', (field) => {
    expect(faultOf(field, '2027-03-09')).toMatchObject({ hint, message: expect.stringContaining(field) })
    expect(faultOf(field, '2027-03-09')).not.toHaveProperty('wish')
  })

  it('is told of without a day, too, where nothing else can be meant', () => {
    expect(faultOf('unpublsh', 'soon')?.hint).toContain('Write "unpublish: ')
  })

  it.each([
    ['unpublished', 'true', 'private: true'],
    ['published', 'true', 'Delete the line'],
    ['publish', '2027-03-09', 'private: true'],
  ])('%s: %s is none', (field, value, words) => expect(faultOf(field, value)?.hint).toContain(words))

  it.each([
    ['publish_date', '2027-03-09'],
    ['experts', '5'],
    ['exports', 'many'],
  ])('%s: %s is no wish at all', (field, value) => expect(faultOf(field, value)).toBeUndefined())

  it('is recognised after two slips in "unpublish", in any capitals', () => {
    fc.assert(
      fc.property(slip, slip, capitals, (first, second, upper) => {
        const name = slipped(slipped('unpublish', first), second)
        const written = [...name].map((each, at) => (upper[at] ? each.toUpperCase() : each)).join('')
        expect(faultOf(written, '2027-03-09')).toBeDefined()
      }),
    )
  })

  it('is found below the fields', () => {
    expect(findFieldBelow('\nunpublish: 2027-03-09\n\nText.')).toMatchObject({ line: 2, hint })
    expect(findFieldBelow('Unpublish: never.')).toBeUndefined()
  })
})
