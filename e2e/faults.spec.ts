import path from 'node:path'
import { runScript } from '@/scripts/steps/child-process'
import { copySite, projectDir } from '@/scripts/steps/site-copy'
import { expect, servedTest as test } from './support/test'

/** The errors of each draft in `e2e/faults/`, which alone would stop no build. */
const errors = [
  [
    'articles/draft-by-another-name.md',
    '(line 6, draft): The site has no field "draft"; it would not keep the piece back.',
    'Write "private: true" instead.',
  ],
  [
    'articles/misspelt-private.md',
    '(line 6, privat): The site has no field "privat"; it would not keep the piece back.',
    'Write "private: true" instead.',
  ],
] as const

/** The faults of each other file in `e2e/faults/`: where, which field, what is wrong, what to do. */
const faults = [
  ['articles/no-title.md', '(title): “Title” is missing.', 'add a line "title: '],
  ['articles/empty-title.md', 'title): “Title” is missing.', 'add a line "title: '],
  ['articles/no-date.md', '(date): “Date” is missing.', 'add a line "date: 2026-03-09"'],
  [
    'articles/no-such-day.md',
    '(line 3, date): "2023-02-30" is not a day of the calendar.',
    'Write year, month and day',
  ],
  [
    'articles/no-such-day.md',
    '(line 4, updated): "yesterday" is not a day of the calendar.',
    'Write year, month and day',
  ],
  [
    'articles/unknown-kind.md',
    '(line 4, post_type): "webinar" is not one of the choices.',
    'Choose one of: article, ',
  ],
  [
    'articles/no-kind-no-teaser.md',
    '(post_type): “Kind” (post_type) is missing.',
    'add a line "post_type: article or ',
  ],
  [
    'articles/no-kind-no-teaser.md',
    '(short_description): “Teaser” (short_description) is missing.',
    'add a line "short_des',
  ],
  [
    'articles/unreadable.md',
    '(line 2): The frontmatter cannot be read',
    'Put the whole value in quotation marks',
  ],
  [
    'articles/field-twice.md',
    '(line 3): The frontmatter cannot be read: a field is given twice.',
    'Keep one of the two',
  ],
  ['articles/no-frontmatter.md', '(line 1): The file has no frontmatter.', 'Start it with a line "---"'],
  [
    'articles/label-without-address.md',
    'jumbotron.ctaUrl): The call to action has a label',
    'Fill in “Hero: Address of the button” (jumbotron.ctaUrl), or empty',
  ],
  [
    'articles/label-without-address.md',
    'cta.url): The call to action has a label',
    'Fill in “Call to action: Address of the button” (cta.url), or empty',
  ],
  [
    'articles/label-with-unsafe-address.md',
    'cta.url): The call to action has a label, “Call to action: Button” (cta.label), and "',
    'Write a web address such as',
  ],
  [
    'articles/same-address.md',
    'permalink): Its address would be /insights/articles/same-address/',
    'Rename one of',
  ],
  [
    'articles/same-address-by-permalink.md',
    'permalink): Its address would be /insights/articles/same',
    'Rename one of',
  ],
  [
    'articles/reserved-address.md',
    '(line 6, permalink): The site itself needs the address',
    'Choose another one.',
  ],
  [
    'articles/impossible-address.md',
    '(line 6, permalink): "insights/articles/two words"',
    'Write a path such as',
  ],
  [
    'articles/undecided-draft.md',
    '(line 6, private): "maybe" is neither true nor false.',
    'Write true or false',
  ],
  ['articles/undecided-draft.md', '(line 7, nav_sort): "third" is not a number.', 'Write digits alone'],
  ['articles/group-as-text.md', 'title): This must be a single value', 'Write it as'],
  [
    'articles/group-as-text.md',
    '(line 7, seo): This is a group of fields',
    'Put its fields on lines of their own',
  ],
  ['articles/——.md', '(permalink): No address can be made', 'Rename it with letters a to z'],
  ['pages/about.md', ': The file is in no folder that the site publishes.', 'Move it to one of articles/'],
  [
    'videos/nothing-to-play.md',
    'youtube_url): A video needs “Address on YouTube” (youtube_url)',
    'Fill in the address',
  ],
  [
    'videos/at-another-host.md',
    '(line 6, youtube_url): "https://vimeo.com/76979871" names no video on YouTube.',
    'Copy the address',
  ],
  [
    'articles/two-readings.md',
    '(line 3, date): "3/9/2026" may be March 9, 2026 or September 3, 2026.',
    'Write 2026-03-09 or 2026-09-03',
  ],
  [
    'articles/never-closed.md',
    '(line 7): The fields are never closed: the second line "---" is missing.',
    'Write a line "---" under the last field.',
  ],
  [
    'articles/dash-below.md',
    '(line 6): The line "—" below the fields is not three hyphens.',
    'Write "---" at the beginning of that line',
  ],
  ['articles/windows-1252.md', '(line 2): The file is not saved as UTF-8', 'Save it as UTF-8'],
  [
    'videos/at-another-host.md',
    '(line 7, duration): "about two minutes" does not say how long the recording plays.',
    'Write minutes and seconds, such as 12:34',
  ],
  [
    'articles/unclear-status.md',
    '(line 6, status): The site has no field "status", and it looks as if',
    'Write "private: true" on a line of its own to keep the piece back, or delete the line',
  ],
  [
    'articles/needlessly-published.md',
    '(line 6, published): The site has no field "published"',
    'Delete the line.',
  ],
  [
    'articles/capital-title.md',
    '(line 2, title): “Title” is missing: the field is called "title", not "Title".',
    'Write "title:" instead of "Title:".',
  ],
  [
    'articles/too-long.md',
    '(line 6, permalink): This address is too long for a page to be stored under it.',
    'Shorten it; up to 200 letters',
  ],
  [
    'articles/too-long.md',
    '(line 7, topics): A topic of 299 letters is too long; it begins with "A topic is named',
    'Name the topic in a few words.',
  ],
  ['loose.md', ': The file is in no folder that the site publishes.', 'Move it to one of articles/'],
] as const

test('one message lists all faults of all files, and nothing is built', async () => {
  const folder = await copySite('faults', [path.join(projectDir, 'e2e/faults')])
  const { code, output } = await runScript(folder, 'build')
  expect(code).toBe(1)
  expect(output).not.toMatch(/^\s+at |node:internal/m)
  expect(output).not.toContain('Next.js')

  const blocks = new Map(output.split('\n\n').map((block) => [block.split('\n')[0] ?? '', block]))
  const expected = [
    ...faults.map((each) => ['fault', ...each] as const),
    ...errors.map((each) => ['error', ...each] as const),
  ]
  for (const [severity, file, message, hint] of expected) {
    const lines = blocks.get(file)?.split('\n') ?? []
    const at = lines.findIndex((line) => line.startsWith(`  ${severity}`) && line.includes(message))
    expect.soft(at, `${file} ${message}\nin\n${lines.join('\n')}`).toBeGreaterThan(0)
    if (at > 0) expect.soft(lines[at + 1]).toContain(hint)
  }
  expect([...blocks.keys()].filter((name) => name.endsWith('.md')).sort()).toEqual(
    [...new Set(expected.map(([, file]) => file))].sort(),
  )
  expect(output.match(/^ {2}fault/gm)).toHaveLength(faults.length)
  expect(output).toContain(`The content has ${faults.length} faults, ${errors.length} errors`)
})
