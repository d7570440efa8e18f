import { describe, expect, it } from 'vitest'
import { parseFile } from './parse-file'

const at = (length: number, letter = 'a') => letter.repeat(length)

/** The faults of an article with this name and these further fields. */
function faultsOf(file: string, ...fields: string[]): string[] {
  const text = [
    '---',
    'title: Some piece',
    'date: 2019-12-19',
    'post_type: article',
    'short_description: A teaser.',
    ...fields,
    '---',
    'Body.',
  ].join('\n')
  return parseFile({ file, text }).faults.map(({ field, message }) => `${field}: ${message}`)
}

const nameTooLong = [
  'permalink: The file’s name is too long, counted with its folders; the site cannot store it.',
]
const addressTooLong = ['permalink: This address is too long for a page to be stored under it.']

describe('a name that the build could not give to a file', () => {
  it.each([
    ['of a file', `articles/${at(237)}.md`, `articles/${at(238)}.md`],
    ['of a file in letters of three bytes', `articles/a${at(78, '設')}.md`, `articles/a${at(79, '設')}.md`],
    ['of a file in a folder', `articles/${at(100)}/${at(135)}.md`, `articles/${at(100)}/${at(136)}.md`],
  ])('%s is a fault', (_case, fits, isTooLong) => {
    expect(faultsOf(fits)).toEqual([])
    expect(faultsOf(isTooLong)).toEqual(nameTooLong)
  })

  it.each([
    ['letters', at(246), at(247)],
    ['letters of two bytes', at(123, 'ü'), at(124, 'ü')],
    ['escaped letters', at(123, '%C3%BC'), at(124, '%C3%BC')],
    ['parts', at(470, 'abc/'), at(475, 'abc/')],
  ])('in an address of %s is a fault', (_case, fits, isTooLong) => {
    expect(faultsOf('articles/a.md', `permalink: '${fits}'`)).toEqual([])
    expect(faultsOf('articles/a.md', `permalink: '${isTooLong}'`)).toEqual(addressTooLong)
  })

  it('in an address made of the file’s name is a fault, unless a permalink takes its place', () => {
    const file = `articles/${at(110, '&a')}.md`
    expect(faultsOf(file)).toEqual(['permalink: The address that is made of the file’s name is too long.'])
    expect(faultsOf(file, 'permalink: a')).toEqual([])
  })

  it('a paragraph as a topic is a fault, however many short ones are beside it', () => {
    const paragraph = 'Everything that a plant manager asks before a line is moved. '.repeat(6).trim()
    expect(faultsOf('articles/a.md', 'topics:', '  - Search', `  - ${paragraph}`)).toEqual([
      'topics: A topic of 365 letters is too long; it begins with "Everything that a plant manager asks bef".',
    ])
    expect(faultsOf('articles/a.md', `topics: [${at(246)}]`)).toEqual([])
    expect(faultsOf('articles/a.md', `topics: [${at(247)}]`)).toHaveLength(1)
  })
})
