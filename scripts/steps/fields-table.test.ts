import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { flattenFields } from '@/lib/content/schema/field-lists'
import { fieldsOf } from '@/lib/content/schema/fields'
import { kinds } from '@/lib/site/collections'
import { insertFieldsTable, toFieldsTable } from './fields-table'

const readme = await readFile(path.resolve(import.meta.dirname, '../../README.md'), 'utf8')

describe('the table of fields in README', () => {
  it('is what npm run docs:fields makes of the schema', () => {
    expect(readme, 'README is behind the schema: run npm run docs:fields').toBe(insertFieldsTable(readme))
  })

  it.each([
    ['a changed row', (text: string) => text.replace('| What it is about |', '| Its subject |')],
    ['a row too few', (text: string) => text.replace(/\| `speaker` .*\n/, '')],
    ['a row too many', (text: string) => text.replace(/\| `speaker` .*\n/, '$&| `x` | text | | X | all |\n')],
  ])('would not be with %s', (_what, change) => {
    const changed = change(readme)
    expect(changed).not.toBe(readme)
    expect(changed).not.toBe(insertFieldsTable(changed))
  })

  it('leaves the rest of README as it is', () => {
    const emptied = readme.replace(/(<!-- fields: .*-->)[\s\S]*(<!-- end of fields -->)/, '$1$2')
    expect(emptied.length).toBeLessThan(readme.length)
    expect(insertFieldsTable(emptied)).toBe(readme)
  })

  it.each([
    ['no marks', 'A text.'],
    ['one mark', '<!-- fields: written by npm run docs:fields -->'],
    ['marks in the wrong order', '<!-- end of fields --> <!-- fields: written by npm run docs:fields -->'],
    ['marks twice', readme + readme],
  ])('is not written into a text with %s', (_what, text) => {
    expect(() => insertFieldsTable(text)).toThrow('end of fields')
  })

  it('names every field once that an editor may write', () => {
    const names = [...toFieldsTable().matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name = '']) => name)
    const fields = Object.values(fieldsOf).flatMap((each) => flattenFields(each))
    const written = fields.filter(({ is, isLeftover }) => is !== 'group' && !isLeftover)
    expect(names.toSorted()).toEqual([...new Set(written.map(({ name }) => name))].sort())
  })

  it('says of each what it is and which collections have it', () => {
    const table = toFieldsTable()
    expect(table).toContain('| `title` | text | yes | The headline | all |')
    expect(table).toContain(`| \`post_type\` | ${kinds.map((kind) => `\`${kind}\``).join(', ')} | yes |`)
    expect(table).toMatch(/^\| `thumbnail` \| path of a picture \| {2}\| .* \| all \|$/m)
    expect(table).toMatch(/^\| `duration` \| length \| {2}\| .* \| Videos, Podcast \|$/m)
    expect(table).toMatch(/^Fields of the old site .*`layout`.*`jumbotronCssClass`\.$/m)
  })
})
