import { describe, expect, it } from 'vitest'
import { nameField } from '@/lib/content/schema/field-labels'
import type { Finding } from '@/lib/diagnostics/finding'
import { withCollisions } from './check-collisions'
import { parseFile } from './parse-file'

const required = [
  'title: Some piece',
  'date: 2019-12-19',
  'post_type: article',
  'short_description: A teaser.',
]
const file = 'articles/some-piece.md'

/** A file with sound required fields before those given. */
const withFields = (...lines: string[]) => ['---', ...required, ...lines, '---', 'Body.', ''].join('\n')
const without = (field: string, ...lines: string[]) =>
  ['---', ...required.filter((line) => !line.startsWith(`${field}:`)), ...lines, '---', ''].join('\n')

const ofKind = (text: string, kind: string) => text.replace('post_type: article', `post_type: ${kind}`)

const parse = (text: string, name = file) => parseFile({ file: name, text })
const fieldsOf = (...lines: string[]) => parse(withFields(...lines)).document?.fields
const brief = ({ severity, field, line }: Finding) => [severity, field, line]

describe('a sound file', () => {
  it('becomes a document with its body and the line on which that starts', () => {
    expect(parse(withFields())).toMatchObject({
      file,
      path: '/insights/articles/some-piece/',
      faults: [],
      document: {
        fields: {
          title: 'Some piece',
          date: '2019-12-19',
          post_type: 'article',
          short_description: 'A teaser.',
        },
        body: 'Body.\n',
        bodyLine: 7,
      },
    })
  })

  it('may have no body and no line break at its end', () => {
    expect(parse(['---', ...required, '---'].join('\n')).document).toMatchObject({ body: '' })
  })

  it('keeps rules and fences of the body', () => {
    const text = `${withFields()}\n---\n\ntitle: no field\n\n---\n`
    expect(parse(text).document?.body).toBe('Body.\n\n---\n\ntitle: no field\n\n---\n')
  })

  it('may fold a title over lines, in the owner’s manner', () => {
    const text = without('title', 'title: Making Department Alignment a Priority', '  with its CEO')
    expect(parse(text).document?.fields.title).toBe('Making Department Alignment a Priority with its CEO')
  })

  it('is where its permalink says', () => {
    expect(parse(withFields('permalink: insights//articles/release-2.3/')).path).toBe(
      '/insights/articles/release-2.3/',
    )
    expect(parse(withFields('permalink: some-episode')).path).toBe('/some-episode/')
  })

  it('may hold every field of its collection, and the leftovers of the old site', () => {
    const common = [
      ...[
        'layout: blog-post.njk',
        'campaign_id: 20194',
        'nav_title: Piece',
        'nav_sort: 3',
        'show_in_menu: "true"',
      ],
      ...[
        'hubspot_form: "<script></script>"',
        'jumbotronCssClass: dark',
        'author: Jo',
        'updated: 2024-02-29',
      ],
      ...['seo:', '  noindex: true', '  canonical: https://example.com/'],
    ]
    expect(parse(withFields(...common)).faults).toEqual([])
    const video = withFields(
      'youtube_id: abcdefghijk',
      'youtube_url: https://youtu.be/abcdefghijk',
      'duration: 12:34',
    )
    expect(parse(ofKind(video, 'video'), 'videos/a.md').faults).toEqual([])
    const podcast = withFields(
      'episode: Episode 12',
      'podcast_embed: https://www.buzzsprout.com/1/2.js',
      'duration: PT1H2M3S',
    )
    expect(parse(ofKind(podcast, 'podcast'), 'podcast/a.md').faults).toEqual([])
  })
})

describe('the focus of a hero', () => {
  const faultsOf = (focus: string) => parse(withFields('jumbotron:', `  focus: ${focus}`)).faults

  it('is two percentages', () => {
    expect(faultsOf('70% 40%')).toEqual([])
    expect(faultsOf('70%, 40%')).toEqual([])
  })

  it.each(['center', '70 40', '120% 0%'])('%s is told in words that help', (focus) => {
    expect(faultsOf(focus)).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('does not say which part of the picture must stay in sight'),
        hint: expect.stringContaining('70% 40%'),
      }),
    ])
  })
})

describe('values', () => {
  it.each(['', '""', "''", 'null', '~', '"  "'])('%s is no value', (nothing) => {
    const optional = [
      'seo',
      'jumbotron',
      'intro',
      'thumbnail',
      'cta',
      'private',
      'permalink',
      'nav_sort',
      'topics',
    ]
    const parsed = parse(
      withFields(...[...optional, 'updated', 'show_in_menu'].map((name) => `${name}: ${nothing}`)),
    )
    expect(parsed.faults).toEqual([])
    const { fields, body } = parse(withFields()).document ?? {}
    expect(parsed.document).toMatchObject({ body, bodyLine: 18, unknownFields: [] })
    expect(parsed.document?.fields).toEqual(fields)
  })

  it('that is shown as one line is one line, and a text of several keeps them', () => {
    const fields = fieldsOf(
      'topics: ["Trade\\nshows"]',
      'author: "Jo\\r\\n\\fAuthor"',
      'seo:',
      '  page_title: |',
      '    One',
      '    two',
      'intro: |',
      '  A paragraph.',
      '',
      '  Another.',
    )
    expect(fields).toMatchObject({
      topics: ['Trade shows'],
      author: 'Jo Author',
      seo: { page_title: 'One two' },
      intro: 'A paragraph.\n\nAnother.',
    })
  })

  it('is none inside a group either', () => {
    expect(fieldsOf('cta:', '  label: ""', '  url: null', '  copy:')).toMatchObject({ cta: {} })
  })

  it.each([
    ['yes', true],
    ['Yes', true],
    ['on', true],
    ['true', true],
    ['"true"', true],
    ['TRUE', true],
    ['no', false],
    ['off', false],
    ['false', false],
    ['"False"', false],
  ])('private: %s is %s', (written, value) => {
    expect(fieldsOf(`private: ${written}`)?.private).toBe(value)
  })

  it.each(['perhaps', '1', '0', '[true]'])('private: %s is a fault, so that no draft gets out', (written) => {
    const parsed = parse(withFields(`private: ${written}`))
    expect(parsed.document).toBeUndefined()
    expect(parsed.faults.map(brief)).toEqual([['fault', 'private', 6]])
  })

  it.each([
    ['2024', '2024'],
    ['1.10', '1.10'],
    ['007', '007'],
    ['0x1F', '0x1F'],
    ['yes', 'yes'],
    ['true', 'true'],
    ['2019-12-19', '2019-12-19'],
    ['"12: a title"', '12: a title'],
  ])('title: %s is the text %j', (written, title) => {
    expect(parse(without('title', `title: ${written}`)).document?.fields.title).toBe(title)
  })

  it.each([
    ['show_in_menu: true', 'true'],
    ['show_in_menu: "false"', 'false'],
  ])('%s is one of its choices', (line, value) => {
    expect(fieldsOf(line)?.show_in_menu).toBe(value)
  })

  it.each([
    ['topics: Sales', ['Sales']],
    ['topics: [Sales, 2024, "", null, yes]', ['Sales', '2024', 'yes']],
    ['topics:\n  - Sales\n  -\n  - Web: sites', ['Sales']],
    ['topics: []', []],
  ])('%j is a list of texts', (line, topics) => {
    expect(fieldsOf(line)?.topics).toEqual(topics)
  })

  it.each([
    ['3', 3],
    ['"3"', 3],
    ['-1.5', -1.5],
  ])('nav_sort: %s is a number', (written, value) => {
    expect(fieldsOf(`nav_sort: ${written}`)?.nav_sort).toBe(value)
  })

  it.each(['March 9, 2026', '9 March 2026', '2026-3-9', '"2026-03-09"', '2026-03-09T00:00:00.000Z'])(
    'date: %s is a day',
    (written) => {
      const { fields } = parse(without('date', `date: ${written}`)).document ?? {}
      expect(fields).toMatchObject({ date: '2026-03-09' })
      expect(fields).not.toHaveProperty('appears_at')
    },
  )

  it.each(['2026-03-10T02:30:00Z', '"2026-03-10T02:30:00.000Z"', '2026-03-09T21:30:00-05:00'])(
    'date: %s is a day of the owner and the minute from which on it is there',
    (written) => {
      expect(parse(without('date', `date: ${written}`)).document?.fields).toMatchObject({
        date: '2026-03-09',
        appears_at: '2026-03-10T02:30:00.000Z',
      })
    },
  )

  it.each([
    ['unpublish: 2026-03-09', { unpublish: '2026-03-09' }],
    ['unpublish: March 9, 2026', { unpublish: '2026-03-09' }],
    ['unpublish: 2026-03-09T00:00:00.000Z', { unpublish: '2026-03-09' }],
    [
      'unpublish: 2026-03-10T02:30:00Z',
      { unpublish: '2026-03-09', withdrawn_at: '2026-03-10T02:30:00.000Z' },
    ],
    [
      'unpublish: 2026-03-09T09:00:00-05:00',
      { unpublish: '2026-03-09', withdrawn_at: '2026-03-09T14:00:00.000Z' },
    ],
  ])('%j is the day, or the minute, on which it is taken back', (line, expected) => {
    const { unpublish, withdrawn_at, appears_at } = fieldsOf(line) ?? {}
    expect({ unpublish, withdrawn_at, appears_at }).toEqual(expected)
  })

  it('of the day of an update is its day alone', () => {
    const fields = fieldsOf('updated: 2026-03-10T02:30:00Z')
    expect(fields).toMatchObject({ date: '2019-12-19', updated: '2026-03-09' })
    expect(fields).not.toHaveProperty('appears_at')
  })

  it('non-breaking spaces in the frontmatter do no harm', () => {
    expect(fieldsOf('cta:', '\u00a0\u00a0url:\u00a0/contact/', '\u00a0\u00a0label: A\u00a0b')?.cta).toEqual({
      url: '/contact/',
      label: 'A\u00a0b',
    })
    expect(fieldsOf('topics:', '\u00a0\u00a0-\u00a0Sales', '\u00a0\u00a0- Web')?.topics).toEqual([
      'Sales',
      'Web',
    ])
  })
})

describe('faults', () => {
  it.each(['title', 'date', 'post_type', 'short_description'])('%s is missing', (field) => {
    for (const text of [without(field), without(field, `${field}:`), without(field, `${field}: ""`)]) {
      const parsed = parse(text)
      expect(parsed.document).toBeUndefined()
      expect(parsed.faults.map(brief)).toEqual([['fault', field, undefined]])
      expect(parsed.faults[0]?.message).toBe(`${nameField(field)} is missing.`)
      expect(parsed.faults[0]?.hint).toContain(`add a line "${field}: `)
    }
  })

  it('all that is wrong is reported at once', () => {
    const { faults } = parse('---\nlayout: blog-post.njk\ndate: soon\n---\n')
    expect(faults.map(({ field }) => field).sort()).toEqual([
      'date',
      'post_type',
      'short_description',
      'title',
    ])
  })

  it.each(['2023-02-29', 'soon', 'December 39, 2019', '2019-12-19T25:00:00Z', '[2019-12-19]'])(
    'date: %s is no day',
    (written) => {
      const { faults } = parse(without('date', `date: ${written}`))
      expect(faults.map(brief)).toEqual([['fault', 'date', 5]])
    },
  )

  it('a date with two readings is reported with both', () => {
    const { faults } = parse(without('date', 'date: 3/9/2026'))
    expect(faults).toMatchObject([
      {
        field: 'date',
        line: 5,
        message: '"3/9/2026" may be March 9, 2026 or September 3, 2026.',
        hint: 'Write 2026-03-09 or 2026-09-03, with the year first.',
      },
    ])
  })

  it.each(['2026-02-30', 'soon', 'true', '[2026-03-09]'])('unpublish: %s is no day', (written) => {
    expect(parse(without('title', `unpublish: ${written}`, 'title: A')).faults.map(brief)).toEqual([
      ['fault', 'unpublish', 5],
    ])
  })

  it.each([
    ['2026-03-09', '2026-03-09', 'go on March 9, 2026 and appear on March 9, 2026'],
    ['2026-03-09', '2026-03-08', 'go on March 8, 2026 and appear on March 9, 2026'],
    [
      '2026-03-09T15:00:00Z',
      '2026-03-09T15:00:00Z',
      'go on March 9, 2026 at 10:00 AM and appear on March 9, 2026 at 10:00 AM',
    ],
    ['2026-03-09T15:00:00Z', '2026-03-09', 'go on March 9, 2026 and appear on March 9, 2026 at 10:00 AM'],
  ])('a piece of %s that is taken back %s is seen by nobody', (date, unpublish, words) => {
    const { faults } = parse(without('date', `date: ${date}`, `unpublish: ${unpublish}`))
    expect(faults.map(brief)).toEqual([['fault', 'unpublish', 6]])
    expect(faults[0]?.message.replace(/\s/g, ' ')).toContain(words)
    expect(faults[0]?.hint).toContain('after its date')
  })

  it.each([
    ['2026-03-09', '2026-03-10'],
    ['2026-03-09', '2026-03-09T05:01:00Z'],
    ['2026-03-09T15:00:00Z', '2026-03-09T15:01:00Z'],
  ])('a piece of %s may be taken back %s', (date, unpublish) => {
    expect(parse(without('date', `date: ${date}`, `unpublish: ${unpublish}`)).faults).toEqual([])
  })

  it('an unknown post_type names the choices', () => {
    const { faults } = parse(without('post_type', 'post_type: Article'))
    expect(faults.map(brief)).toEqual([['fault', 'post_type', 5]])
    expect(faults[0]?.hint).toContain('article, fun-fact, video, podcast')
  })

  it.each([
    ['title:\n  a: b', 'title', 6],
    ['title: [a, b]', 'title', 5],
    ['seo: text', 'seo', 5],
    ['nav_sort: third', 'nav_sort', 5],
    ['updated: yesterday', 'updated', 5],
  ])('%j has the wrong shape', (written, field, line) => {
    const { faults } = parse(without('title', written, ...(field === 'title' ? [] : ['title: A'])))
    expect(faults.map(brief)).toEqual([['fault', field, line]])
  })

  it.each([
    ['a second colon', 'intro: Valves: what to ask', 6, 'colon'],
    ['a field given twice', 'title: Another', 6, 'twice'],
    ['an open quotation mark', 'intro: "never closed', 7, 'not closed'],
    ['a tab', 'seo:\n\tnoindex: true', 7, 'tab'],
  ])('%s is reported in plain words with its line', (_, written, line, words) => {
    const parsed = parse(withFields(written))
    expect(parsed.document).toBeUndefined()
    expect(parsed.path).toBe('/insights/articles/some-piece/')
    expect(parsed.faults[0]).toMatchObject({ severity: 'fault', line })
    expect(parsed.faults[0]?.message).toContain(words)
    expect(parsed.faults[0]?.hint).not.toBe('')
  })

  it.each([
    ['no frontmatter', 'Body alone.\n', 1],
    ['an empty file', '', 1],
    ['frontmatter that never ends', '---\ntitle: A\n\nBody.\n', 4],
    ['frontmatter that never ends, and no text', '---\ntitle: A\n', 1],
    ['empty frontmatter', '---\n---\nBody.\n', 2],
    ['frontmatter without fields', '---\njust words\n---\n', 2],
  ])('%s', (_, text, line) => {
    expect(parse(text).faults.map(brief)).toEqual([['fault', undefined, line]])
  })

  it.each([
    ['no second line', '---\ntitle: A\n\nBody.\n', 4, 'second line "---" is missing'],
    [
      'a rule in the text',
      '---\ntitle: A\ndate: 2019-12-19\n\nBody.\n\n---\n',
      5,
      'second line "---" is missing',
    ],
    ['a heading', '---\ntitle: A\n\n## Q: Why?\n\nA: So.\n\n## Q: How?\n\nA: So.\n\n---\n', 4, 'second line'],
    ['a dash below', '---\ntitle: A\n—\nBody.\n', 3, 'The line "—" below the fields'],
    ['four hyphens below', '---\ntitle: A\n----\nBody.\n', 3, 'The line "----" below the fields'],
    ['a dash above', '—\ntitle: A\n---\nBody.\n', 1, 'The line "—" above the fields'],
    ['empty lines above', '\n\n---\ntitle: A\n---\n', 1, 'Empty lines are above'],
  ])('a missing fence is reported as what it is: %s', (_, text, line, words) => {
    const { faults } = parse(text)
    expect(faults.map(brief)).toEqual([['fault', undefined, line]])
    expect(faults[0]?.message).toContain(words)
  })

  it('an alias of YAML is reported, so that it never counts as a field that is missing', () => {
    const { faults } = parse(withFields('nav_title: &a true', 'private: *a'))
    expect(faults.map(brief)).toEqual([['fault', undefined, 7]])
  })

  it('an encoding that nothing names is reported, with the line', () => {
    const { faults } = parseFile({ file, text: withFields(), undecodedLine: 7 })
    expect(faults.map(brief)).toEqual([['fault', undefined, 7]])
    expect(faults[0]?.hint).toContain('Save it as UTF-8')
    expect(parseFile({ file, text: withFields('private: true'), undecodedLine: 7 }).isKeptBack).toBe(true)
  })

  it.each([
    ['cta:\n  label: Contact us', 'cta.url', 6],
    ['cta:\n  label: Contact us\n  url: ""', 'cta.url', 8],
    ['jumbotron:\n  ctaText: Contact us', 'jumbotron.ctaUrl', 6],
  ])('%j is a call to action with a label and no address', (written, field, line) => {
    expect(parse(withFields(written)).faults.map(brief)).toEqual([['fault', field, line]])
  })

  it.each(['insights', '/', '//', 'insights/articles/', 'img/uploads/a', 'api/a', '_next/a', 'drawings/a'])(
    'permalink: %s is reserved',
    (permalink) => {
      const parsed = parse(withFields(`permalink: ${permalink}`))
      expect(parsed.faults.map(brief)).toEqual([['fault', 'permalink', 6]])
    },
  )

  it.each(['https://example.com/a', 'a b', 'a?b', '"a#b"', 'a/../b', './a', 'a/%2e%2e/b', 'a\\b'])(
    'permalink: %s cannot be an address',
    (permalink) => {
      const { faults } = parse(withFields(`permalink: ${permalink}`))
      expect(faults.map(brief)).toEqual([['fault', 'permalink', 6]])
      expect(faults[0]?.message).toContain('cannot be an address')
    },
  )

  it('a file whose name makes no address needs a permalink', () => {
    expect(parse(withFields(), 'articles/—.md').faults.map(brief)).toEqual([
      ['fault', 'permalink', undefined],
    ])
    expect(parse(withFields('permalink: some-piece'), 'articles/—.md').faults).toEqual([])
  })

  it.each(['some-piece.md', 'pages/some-piece.md', 'article/some-piece.md'])(
    '%s is in no collection',
    (name) => {
      const parsed = parse(withFields(), name)
      expect(parsed.document).toBeUndefined()
      expect(parsed.faults).toMatchObject([{ severity: 'fault', file: name }])
      expect(parsed.faults[0]?.hint).toContain('articles/, videos/, podcast/')
    },
  )
})

describe('a wish about who may see the document, in a field that does not exist', () => {
  it.each([
    'privat: true',
    'Private: true',
    'draft: true',
    'published: false',
    'status: draft',
    'hidden: yes',
  ])('%s never publishes, and stops nobody else', (line) => {
    const parsed = parse(withFields(line))
    expect(parsed.document).toBeUndefined()
    expect(parsed.isKeptBack).toBe(true)
    expect(parsed.faults.map(brief)).toEqual([['error', line.split(':')[0], 6]])
    expect(parsed.faults[0]?.hint).toBe('Write "private: true" instead.')
  })

  it.each([
    ['published: true'],
    ['draft: false'],
    ['draft: maybe'],
    ['draft:'],
    ['hidden:\n  - a'],
    ['status: with Jo'],
    ['seo:\n  private: true'],
    ['draft: true', 'published: true'],
    ['draft: true', 'private: false'],
    ['draft: true', 'private: perhaps'],
    ['private: perhaps'],
  ])('%j leaves in doubt what is wished, and stops the build', (...lines) => {
    const parsed = parse(withFields(...lines))
    expect(parsed.document).toBeUndefined()
    expect(parsed.isKeptBack).toBe(false)
    expect(new Set(parsed.faults.map(({ severity }) => severity))).toEqual(new Set(['fault']))
  })

  it('reports all that is wrong with a draft as errors, in any folder', () => {
    const draft = withFields('private: true', 'nav_sort: third').replace('date: 2019-12-19', 'date: soon')
    expect(parse(draft).faults.map(brief)).toEqual([
      ['error', 'date', 3],
      ['error', 'nav_sort', 7],
    ])
    expect(parse(draft, 'pages/a.md')).toMatchObject({ isKeptBack: true, faults: [{ severity: 'error' }] })
  })

  it.each(['private: true', '\n  Private: yes', 'draft: true'])('%j below the fields is reported', (line) => {
    const parsed = parse(withFields().replace('Body.', `${line}\n\nBody.`))
    expect(parsed).toMatchObject({ isKeptBack: true, faults: [{ severity: 'error', field: 'text' }] })
    expect(parsed.faults[0]?.hint).toContain('above the second line')
  })

  it('is none in the text itself', () => {
    const text = withFields().replace('Body.', 'Private: a word with many meanings.\n\nprivate: true')
    expect(parse(text).faults).toEqual([])
  })

  it('is in doubt wherever the fields cannot be read', () => {
    expect(parse('private: true\n')).toMatchObject({ isKeptBack: false, faults: [{ severity: 'fault' }] })
    expect(parse('---\nprivate: true\ntitle: a: b\n---\n')).toMatchObject({ isKeptBack: false })
  })
})

describe('a field by another name', () => {
  it.each([
    ['title', 'Title: A'],
    ['title', 'titel: A'],
    ['date', 'Date: 2020-01-01'],
    ['date', 'dat: 2020-01-01'],
    ['short_description', 'short-description: A'],
  ])('the required %s in %j is reported with its line and its name', (field, line) => {
    const { faults } = parse(without(field, line))
    expect(faults.map(brief)).toEqual([['fault', field, 5]])
    expect(faults[0]?.hint).toBe(`Write "${field}:" instead of "${line.split(':')[0]}:".`)
  })

  it.each(['dates: 2099-01-01', 'Date: 3/9/2099', 'day: March 9, 2099'])(
    '%s beside the date leaves it open',
    (line) => {
      expect(parse(withFields(line)).faults.map(brief)).toEqual([['fault', line.split(':')[0], 6]])
    },
  )

  it.each(['update: 2020-01-01', 'name: Jo', 'data: none'])('%s does not', (line) => {
    expect(parse(withFields(line)).document?.unknownFields).toHaveLength(1)
  })

  it('that may be left out is reported with the name that was meant', () => {
    expect(parse(withFields('Author: Jo', 'seo:', '  Noindex: true')).document?.unknownFields).toMatchObject([
      { field: 'Author', line: 6, meant: 'author' },
      { field: 'seo.Noindex', line: 8, meant: 'seo.noindex' },
    ])
  })
})

describe('what is not quite right', () => {
  it('an unknown field is reported with file, name and line, and left out', () => {
    const parsed = parse(withFields('tags: [a]', 'seo:', '  keywords: b'))
    expect(parsed.document?.unknownFields).toMatchObject([
      { field: 'tags', line: 6, known: expect.arrayContaining(['topics']) },
      { field: 'seo.keywords', line: 8, known: expect.arrayContaining(['page_title']) },
    ])
    expect(parsed.document?.unknownFields[0]?.known).not.toContain('hubspot_form')
    expect(parsed.document?.fields).not.toHaveProperty('tags')
    expect(parsed.document?.fields.seo).toEqual({})
  })

  it.each(['constructor', '__proto__', 'toString', 'body_line', 'appears_at', 'withdrawn_at', 'facts'])(
    '%s is an unknown field like any',
    (name) => {
      expect(parse(withFields(`${name}: a`)).document?.unknownFields).toMatchObject([
        { field: name, line: 6 },
      ])
    },
  )

  it('a field of another collection is unknown', () => {
    expect(parse(withFields('episode: Episode 12')).document?.unknownFields).toMatchObject([
      { field: 'episode', line: 6 },
    ])
  })

  it('a letter that another program has lost is reported with its line', () => {
    const parsed = parse(withFields('intro: Caf\ufffd').replace('Body.', 'One.\n\nDon\ufffdt.'))
    expect(parsed.document?.lostLetterLines).toEqual([6, 10])
  })

  it('an unsafe address is left out', () => {
    const parsed = parse(
      withFields('seo:', '  canonical: javascript:alert(1)', 'jumbotron:', '  ctaUrl: "data:x"'),
    )
    expect(parsed.document?.unsafeAddresses).toEqual([
      { field: 'seo.canonical', address: 'javascript:alert(1)' },
      { field: 'jumbotron.ctaUrl', address: 'data:x' },
    ])
    expect(parsed.document?.lines).toMatchObject({ 'seo.canonical': 7, 'jumbotron.ctaUrl': 9 })
    expect(parsed.document?.fields).toMatchObject({ seo: {}, jumbotron: {} })
    expect(JSON.stringify(parsed.document?.fields)).not.toContain('javascript')
  })

  it('a call to action with an unsafe address and a label is a fault', () => {
    const parsed = parse(withFields('cta:', '  label: Go', '  url: javascript:alert(1)'))
    expect(parsed.faults.map(brief)).toEqual([['fault', 'cta.url', 8]])
  })
})

describe('two documents at one address', () => {
  it('are a fault in each of the files, which names the other', () => {
    const parsed = [
      parse(withFields(), 'articles/you-don’t.md'),
      parse(withFields('permalink: insights/articles/you-dont'), 'articles/other.md'),
      parse(withFields(), 'articles/third.md'),
    ]
    const [first, second, third] = withCollisions(parsed)
    expect(first?.faults).toMatchObject([{ severity: 'fault', file: 'articles/you-don’t.md' }])
    expect(first?.faults[0]?.message).toContain('articles/other.md')
    expect(second?.faults[0]?.message).toContain('/insights/articles/you-dont/')
    expect([first, second].map((each) => each?.document)).toEqual([undefined, undefined])
    expect(third).toEqual(parsed[2])
  })

  it('are the draft’s matter alone where one of them is a draft', () => {
    const [published, draft, other] = withCollisions([
      parse(withFields(), 'articles/2019/a.md'),
      parse(withFields('private: true'), 'articles/a.md'),
      parse(withFields('draft: true'), 'articles/2020/a.md'),
    ])
    expect(published).toMatchObject({ faults: [], document: {} })
    expect(draft?.document).toBeUndefined()
    expect(draft?.faults.map(brief)).toEqual([['error', 'permalink', undefined]])
    expect(other?.faults.map(({ severity }) => severity)).toEqual(['error', 'error'])
  })

  it('are found in folders too, and none where addresses differ', () => {
    const faultyAmong = (...names: string[]) =>
      withCollisions(names.map((name) => parse(withFields(), name))).filter(({ faults }) => faults.length > 0)
    expect(faultyAmong('articles/2019/a.md', 'articles/2020/a.md')).toHaveLength(2)
    expect(faultyAmong('articles/a.md', 'podcast/a.md')).toEqual([])
  })
})
