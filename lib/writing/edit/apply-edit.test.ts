import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { withPlainIndents } from '@/lib/content/ingest/front-matter'
import { applyEdit, setFields } from './apply-edit'
import { readValues } from './edit-fields'
import { joinFile, splitFile } from './file-parts'
import { isGroup, type Values } from './values'

/** Writes a file as an editor that knows nothing of its notation: all fields anew, in some order, with empty ones added. */
function rewrite(text: string, change: (fields: Record<string, unknown>) => void = () => {}): string {
  const parts = splitFile(text.replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, ''))
  if (!parts) throw new Error('No fields')
  const held = parse(withPlainIndents(parts.fields))
  const fields = { ...held, speaker: held?.speaker ?? '' }
  change(fields)
  const reversed = Object.fromEntries(Object.entries(fields).reverse())
  return `---\n${stringify(reversed)}---\n${parts.body}\n`
}

const folders = ['e2e/content', 'content', '../shared/seed', 'e2e/faults']
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file)),
)
const readable = files.filter((file) => {
  const parts = splitFile(readFileSync(file, 'utf8'))
  return parts && readValues(parts.fields)
})

describe('saving without an edit', () => {
  it.each(readable)('changes nothing in %s', (file) => {
    const text = readFileSync(file, 'utf8')
    expect(applyEdit(text, rewrite(text))).toBe(text)
  })

  it('is tried with nearly all files', () => expect(readable.length).toBeGreaterThan(files.length * 0.9))
})

describe('an edit', () => {
  it.each(readable)('changes its own lines alone in %s', (file) => {
    const text = readFileSync(file, 'utf8')
    const edited = applyEdit(
      text,
      rewrite(text, (fields) => {
        fields.author = 'Somebody: "else"'
      }),
    )
    const linesOf = (all: string) => all.split('\n').filter((line) => !/^author:/.test(line))
    const plain = splitFile(text)
    const known = plain && joinFile({ ...plain, fields: withPlainIndents(plain.fields) })
    expect(linesOf(edited)).toEqual(linesOf(known ?? ''))
    expect(readValues(splitFile(edited)?.fields ?? '')?.author).toBe('Somebody: "else"')
  })

  const text = `---
# Ours
title:   'A title'   # Said so by Bob
date: 2026-03-09
intro: >-
  One
  two.
empty:
topics:
- Content # first
- Sales
seo:
    # For Google
    description: Old
    page_title: "Page"
jumbotron: {tagline: x, img: /a.jpg}
private: true
---

Text.

- a
`
  const edit = (from: string, to: string) => (before: string) => before.replace(from, to)
  it.each<[string, Parameters<typeof setFields>[1], (before: string) => string]>([
    ['a text', { title: 'It’s new' }, edit(`   'A title'   #`, ` 'It’s new'   #`)],
    ['a list', { topics: ['Content', 'SEO'] }, edit('- Content # first\n- Sales', '- Content\n- SEO')],
    [
      'a field of a group',
      { seo: { description: 'New: 1' } },
      edit('description: Old', 'description: "New: 1"'),
    ],
    ['a field that goes', { private: null }, edit('private: true\n', '')],
    ['a field of a group that goes', { seo: { page_title: null } }, edit('    page_title: "Page"\n', '')],
    ['a group that goes', { seo: null }, (before) => before.replace(/seo:\n( {4}.*\n)+/, '')],
    [
      'a field that comes',
      { cta: { url: '/a/' } },
      edit('private: true\n', 'private: true\ncta:\n  url: /a/\n'),
    ],
    [
      'a field of a group that comes',
      { seo: { noindex: true } },
      edit('"Page"\n', '"Page"\n    noindex: true\n'),
    ],
    ['an empty field', { empty: 'x' }, edit('empty:', 'empty: x')],
    ['folded text', { intro: 'Three' }, edit('>-\n  One\n  two.', '>-\n  Three')],
    [
      'a field in braces',
      { jumbotron: { tagline: 'y' } },
      edit('{tagline: x, img: /a.jpg}', '{ tagline: y, img: /a.jpg }'),
    ],
    ['a day', { date: '2026-03-10' }, edit('2026-03-09', '2026-03-10')],
  ])('of %s leaves the rest', (_, edits, change) => {
    expect(setFields(text, edits)).toBe(change(text))
    const broken = text.replaceAll('\n', '\r\n')
    expect(setFields(broken, edits)).toBe(change(text).replaceAll('\n', '\r\n'))
  })

  it('of the text leaves the fields, and the empty lines around it', () => {
    const sent = rewrite(text).replace('Text.', 'Other text.')
    expect(applyEdit(text, sent)).toBe(text.replace('Text.', 'Other text.'))
  })

  it('removes what was emptied, and keeps what the editor does not know', () => {
    const sent =
      '---\ntitle: A title\nintro: ""\ntopics: []\nseo:\n  description: ""\n  page_title: Page\n---\nText.\n\n- a'
    expect(applyEdit(text, sent)).toBe(
      text
        .replace('intro: >-\n  One\n  two.\n', '')
        .replace('topics:\n- Content # first\n- Sales\n', '')
        .replace('    description: Old\n', ''),
    )
  })

  it.each<Values>([
    { seo: { description: ' \n' } },
    { topics: [] },
    { title: { description: '\n' }, intro: { description: ' \n' } },
    { title: ['\n'], new: { description: ' \n' } },
  ])('keeps texts of nothing but spaces and line ends: %j', (edits) => {
    expect(readValues(splitFile(setFields(text, edits) ?? '')?.fields ?? '')).toMatchObject(edits)
  })

  it('sets what it is asked to set, whatever was there and whatever it is', () => {
    const name = fc.constantFrom('title', 'intro', 'topics', 'seo', 'new')
    const plain = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('a', '\n', ' ', ':', '#', '-', '"', "'", '|') }),
    )
    const value = fc.oneof(
      ...[plain, fc.boolean(), fc.integer()],
      fc.array(plain, { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('description', 'page_title', 'x'), plain, { minKeys: 1 }),
      fc.constant(null),
    )
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1 }), (edits) => {
        const before = readValues(splitFile(text)?.fields ?? '')
        const after = readValues(splitFile(setFields(text, edits) ?? '')?.fields ?? '')
        for (const [field, wanted] of Object.entries(edits))
          if (wanted === null) expect(after).not.toHaveProperty(field)
          else if (field === 'seo' && isGroup(wanted)) expect(after?.[field]).toMatchObject(wanted)
          else expect(after?.[field]).toEqual(wanted)
        for (const field of ['date', 'private', 'jumbotron']) expect(after?.[field]).toEqual(before?.[field])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a new file', () => {
  it('has the fields that were filled in', () => {
    const sent = '---\ntitle: New\ndate: "2026-03-09"\ntopics: []\nseo:\n  description: ""\n---\n\nText.'
    expect(applyEdit(undefined, sent)).toBe('---\ntitle: New\ndate: 2026-03-09\n---\nText.\n')
  })

  it('takes the place of one that cannot be read', () => {
    const sent = '---\ntitle: New\n---\nText.'
    expect(applyEdit('---\ntitle: [\n---\n', sent)).toBe('---\ntitle: New\n---\nText.\n')
  })
})
