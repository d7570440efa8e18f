import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { appearanceOf, stateAt, visibilityOf, withdrawalOf } from '@/lib/content/documents/publication'
import type { PlacedFile } from '@/lib/routing/placed-file'
import { parseRedirects } from '@/lib/routing/read-redirects'
import { isRetired } from '@/lib/routing/redirect'
import type { Action, Subject, Texts } from './action'
import { findObstacle, parseDocument } from './check-outcome'
import { planAction } from './plan-action'

const file = 'articles/valves.md'
const now = new Date('2026-03-09T15:20:40Z')

/** A file with what its head says besides the usual. */
const write = (more: string) => `---
# Ask Jo before changing the title.
title: "Valves: what to ask"   # as in the talk
date: 2026-01-05
post_type: article
short_description: >-
  Four questions
  that settle it.
${more}---

Text with “quotes”, and a line.  \nSecond line.
`

function subjectOf(text: string): Subject {
  const { path, document } = parseDocument(file, text)
  const visibility = document && visibilityOf(document.fields)
  if (!visibility) throw new Error('No document')
  return { file, title: 'Valves', path, visibility }
}

const textsOf = (document: string, more: Partial<Texts> = {}): Texts => ({
  document,
  redirects: '',
  revoked: '',
  ...more,
})

function act(action: Action, texts: Texts, at = now): Texts {
  const plan = planAction(action, subjectOf(texts.document), texts, at)
  if ('refusal' in plan) throw new Error(plan.refusal)
  return { ...texts, ...plan.texts }
}

const refusalOf = (action: Action, texts: Texts) => {
  const plan = planAction(action, subjectOf(texts.document), texts, now)
  return 'refusal' in plan ? plan.refusal : undefined
}
const stateOf = (text: string, at = now) => stateAt(at)(subjectOf(text).visibility)
const obstacle = (
  before: Texts,
  after: Texts,
  files: PlacedFile[] = [parseDocument(file, before.document)],
) => findObstacle(file, before, after, { files, ledger: [] }, now)

describe('publish now', () => {
  it('takes the draft’s mark out and leaves every other line alone', () => {
    const before = write('private: true\ntopics: [Valves,  Seals]\n')
    const { document } = act({ kind: 'publish' }, textsOf(before))
    expect(document).toBe(before.replace('private: true\n', ''))
  })

  it('sets a date that lies ahead to this minute in Chicago', () => {
    const before = write('').replace('2026-01-05', '2027-01-05')
    const { document } = act({ kind: 'publish' }, textsOf(before))
    expect(document).toBe(before.replace('2027-01-05', '2026-03-09T10:20:00-05:00'))
    expect(stateOf(document)).toBe('published')
  })

  it('brings back what was taken back, and no entry is in its way', () => {
    const redirects =
      '- from: /other/\n  to: /insights/\n- from: /insights/articles/valves/\n  status: 410\n  reason: |\n    Old.\n    Very.\n# The last.\n- from: /more/\n  to: /insights/\n'
    const texts = textsOf(write('unpublish: 2026-02-01\n'), { redirects })
    const after = act({ kind: 'publish' }, texts)
    expect(stateOf(after.document)).toBe('published')
    expect(after.redirects).toBe(
      '- from: /other/\n  to: /insights/\n# The last.\n- from: /more/\n  to: /insights/\n',
    )
    expect(obstacle(texts, after)).toBeUndefined()
  })

  it('refuses what is public already', () => {
    expect(refusalOf({ kind: 'publish' }, textsOf(write('')))).toBe('Readers see this already.')
  })
})

describe('schedule', () => {
  it('lets a draft appear at the minute that was named, whatever it is', () => {
    const minutes = fc.integer({ min: 1, max: 60 * 24 * 365 * 20 })
    fc.assert(
      fc.property(minutes, fc.boolean(), (ahead, isPrivate) => {
        const at = new Date(Math.floor(now.getTime() / 60_000) * 60_000 + ahead * 60_000)
        const before = write(isPrivate ? 'private: true\n' : '').replace(
          '2026-01-05',
          isPrivate ? '2026-01-05' : "'2031-01-05'",
        )
        const { document } = act({ kind: 'schedule', at }, textsOf(before))
        const { visibility } = subjectOf(document)
        expect(appearanceOf(visibility)).toEqual(at)
        expect(stateOf(document)).toBe('scheduled')
        const others = (text: string) => text.split('\n').filter((line) => !/^(date|private):/.test(line))
        expect(others(document)).toEqual(others(before))
      }),
    )
  })

  it('refuses a time that has passed, one after the piece goes, and what readers see', () => {
    const later = new Date('2026-05-01T12:00:00Z')
    expect(refusalOf({ kind: 'schedule', at: now }, textsOf(write('private: true\n')))).toMatch(/has passed/)
    const going = write('private: true\nunpublish: 2026-04-01\n')
    expect(refusalOf({ kind: 'schedule', at: later }, textsOf(going))).toMatch(/goes on April 1, 2026/)
    expect(refusalOf({ kind: 'schedule', at: later }, textsOf(write('')))).toMatch(/already/)
  })
})

describe('plan', () => {
  it('notes a day, and takes the note away again', () => {
    const before = textsOf(write('private: true\n'))
    const planned = act({ kind: 'plan', day: '2026-05-01' }, before)
    expect(planned.document).toBe(write('private: true\nplanned: 2026-05-01\n'))
    expect(stateOf(planned.document)).toBe('draft')
    expect(act({ kind: 'plan', day: undefined }, planned)).toEqual(before)
  })
})

describe('take back', () => {
  it('withdraws what readers have seen, so that no address is lost', () => {
    const { document } = act({ kind: 'take-back' }, textsOf(write('')))
    expect(document).toBe(write('unpublish: 2026-03-09T10:20:00-05:00\n'))
    expect(stateOf(document)).toBe('withdrawn')
  })

  it('withdraws what has appeared in this very minute a minute later', () => {
    const before = write('').replace('2026-01-05', '2026-03-09T10:20:00-05:00')
    const plan = planAction({ kind: 'take-back' }, subjectOf(before), textsOf(before), now)
    expect(plan).toMatchObject({ done: expect.stringMatching(/goes within a minute/) })
    const { visibility } = subjectOf(act({ kind: 'take-back' }, textsOf(before)).document)
    expect(withdrawalOf(visibility)).toEqual(new Date('2026-03-09T15:21:00Z'))
  })

  it('makes a draft of what nobody has seen', () => {
    const before = write('').replace('2026-01-05', '2027-01-05')
    expect(stateOf(act({ kind: 'take-back' }, textsOf(before)).document)).toBe('draft')
    expect(refusalOf({ kind: 'take-back' }, textsOf(write('private: true\n')))).toMatch(/don’t see/)
  })
})

describe('retire', () => {
  const page = { file: 'articles/pumps.md', path: '/insights/articles/pumps/', isKeptBack: false }
  const files = (texts: Texts) => [parseDocument(file, texts.document), page]

  it('sends readers on, and those who came from elsewhere at once', () => {
    const texts = textsOf(write(''), {
      redirects: '# Ours.\n\n- from: /old/\n  to: /insights/articles/valves/#a\n',
    })
    const to = '/insights/articles/pumps/'
    const after = act({ kind: 'retire', how: 'redirect', to, reason: '' }, texts)
    expect(after.redirects).toBe(
      `# Ours.\n\n- from: /insights/articles/valves/\n  to: ${to}\n  status: 308\n\n- from: /old/\n  to: "${to}#a"\n`,
    )
    expect(obstacle(texts, after, files(texts))).toBeUndefined()
  })

  it('says that it is gone, and why', () => {
    const texts = textsOf(write(''))
    const after = act({ kind: 'retire', how: 'gone', to: '', reason: 'Prices: of 2019.' }, texts)
    const { redirects, findings } = parseRedirects(after.redirects)
    expect(findings).toEqual([])
    expect(redirects).toMatchObject([{ status: 410, reason: 'Prices: of 2019.' }])
    expect(obstacle(texts, after, files(texts))).toBeUndefined()
  })

  it('refuses to lead nowhere, to itself and into a loop', () => {
    const texts = textsOf(write(''), { redirects: '- from: /a/\n  to: /insights/\n' })
    const to = (address: string) =>
      obstacle(texts, act({ kind: 'retire', how: 'redirect', to: address, reason: '' }, texts), files(texts))
    expect(to('/nothing/')).toMatch(/there is nothing/)
    expect(to('/a/')).toMatch(/redirects again/)
    expect(to('javascript:alert(1)')).toBeTruthy()
    expect(to('/insights/articles/valves/')).toBeTruthy()
    expect(refusalOf({ kind: 'retire', how: 'redirect', to: ' ', reason: '' }, texts)).toMatch(/Say where/)
  })
})

describe('a hostile target', () => {
  const page = { file: 'articles/pumps.md', path: '/insights/articles/pumps/', isKeptBack: false }
  const texts = textsOf(write(''), { redirects: '- from: /old/\n  to: /insights/articles/valves/\n' })
  const files = [parseDocument(file, texts.document), page]
  const away = 'evil.example'
  const refused = [
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
    ],
    ...[
      `//${away}`,
      `///${away}`,
      `/\\${away}`,
      `\\\\${away}`,
      `/\t/${away}`,
      `/%5c${away}`,
      `/%2f%2f${away}/`,
    ],
    ...[`https:${away}`, `https:/${away}`, `https:\\\\${away}`, `https://${away}\\@own.example`, 'https://'],
    ...[
      `https://own.example@${away}/`,
      `http://u:p@${away}/`,
      `https://${away}:99999/`,
      `https://${away}/\0`,
    ],
    ...[
      `https://${away}/\r\nSet-Cookie: a=b`,
      '/insights/\r\nSet-Cookie: a=b',
      '/insights/%0d%0aSet-Cookie:%20a',
    ],
    ...['/insights/%2e%2e/', `/insights/..//${away}`, `/insights/%2e%2e//${away}`, `/.//${away}`, '/..'],
    ...[
      '/insights/articles/pumps/?\u202egnp',
      '/insights/articles/pumps/#\u2066',
      '/insights/articles/pumps/\u2028x',
    ],
    ...[`/insights/articles/pumps/?${'x'.repeat(2000)}`, `https://${away}/${'x'.repeat(2000)}`],
    ...[
      '/old/',
      '/OLD',
      '/insights/articles/VALVES',
      '/insights/articles/%76alves/?x',
      '/insights/articles/valves/#y',
    ],
    ...['/preview/', '/PREVIEW/', '/preview/sign-in/', '/_next/static/x', '/api/draft'],
    ...[
      '/insights/articles/pumps/*',
      '/insights/:splat',
      '/x"\n- from: /y/\n  to: https://evil.example',
      '!!x',
      '| x',
    ],
  ]
  const judge = (to: string, how: 'redirect' | 'gone') => {
    const plan = planAction({ kind: 'retire', how, to, reason: '' }, subjectOf(texts.document), texts, now)
    return 'refusal' in plan ? plan.refusal : obstacle(texts, { ...texts, ...plan.texts }, files)
  }

  it.each(refused)('is refused in words: %j', (to) => {
    for (const how of ['redirect', 'gone'] as const) {
      const words = judge(to, how)
      expect(words, how).toMatch(/[.…]$/)
      expect(words?.length).toBeLessThan(3000)
    }
  })

  it.each(['/insights/articles/pumps/', 'insights/articles/pumps/?a=b#c', 'https://example.com/a@b?c'])(
    'is none where it is sound: %s',
    (to) => {
      for (const how of ['redirect', 'gone'] as const) expect(judge(to, how)).toBeUndefined()
    },
  )

  it('is one line of redirects.yml, and one entry, whatever it and its reason are', () => {
    const line = fc.string({ unit: 'binary', maxLength: 30 })
    fc.assert(
      fc.property(line, line, fc.constantFrom('redirect', 'gone'), (to, reason, how) => {
        const asked = { kind: 'retire', how, to: `/${to}`, reason } as const
        const plan = planAction(asked, subjectOf(texts.document), texts, now)
        if ('refusal' in plan) return
        expect(parse(plan.texts.redirects ?? '')).toEqual([
          expect.objectContaining({ from: '/insights/articles/valves/' }),
          expect.objectContaining({ from: '/old/' }),
        ])
      }),
    )
  })
})

describe('rename', () => {
  const names = ['a', 'b', 'c', 'valves']

  it('leaves every earlier address leading straight to the present one, however often and back and forth', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 8 }), (moves) => {
        let texts = textsOf(write('intro: Lead\n'), { redirects: '# Kept.\n- from: /x/\n  to: /insights/\n' })
        const seen = new Set([subjectOf(texts.document).path])
        for (const name of moves) {
          const before = texts
          if (subjectOf(texts.document).path.endsWith(`/${name}/`)) continue
          texts = act({ kind: 'rename', to: name }, texts)
          expect(obstacle(before, texts)).toBeUndefined()
          seen.add(subjectOf(texts.document).path)
        }
        const { path } = subjectOf(texts.document)
        const { redirects } = parseRedirects(texts.redirects)
        const leads = redirects.map((each) => [each.from, isRetired(each) ? '' : each.to])
        expect(new Map(leads.map(([from = '', to]) => [from, to]))).toEqual(
          new Map([
            ...[...seen].filter((each) => each !== path).map((each) => [each, path] as const),
            ['/x/', '/insights/'],
          ]),
        )
        expect(leads.length, 'each once').toBe(seen.size)
        expect(texts.redirects).toContain('# Kept.')
      }),
    )
  })

  it('makes an address of what people type', () => {
    const to = (typed: string) =>
      subjectOf(act({ kind: 'rename', to: typed }, textsOf(write(''))).document).path
    expect(to('A Better Name!')).toBe('/insights/articles/a-better-name/')
    expect(to('/insights/articles/new')).toBe('/insights/articles/new/')
    expect(to('/some-episode-2.3/')).toBe('/some-episode-2.3/')
    expect(to('façade')).toBe('/insights/articles/facade/')
  })

  it('refuses what is taken, reserved or no address', () => {
    const texts = textsOf(write(''))
    const other = { file: 'articles/pumps.md', path: '/insights/articles/pumps/', isKeptBack: true }
    const move = (to: string) =>
      obstacle(texts, act({ kind: 'rename', to }, texts), [parseDocument(file, texts.document), other])
    expect(move('pumps')).toMatch(/address of another piece/)
    expect(move('/insights/search/')).toBeTruthy()
    expect(move('/img/x/')).toBeTruthy()
    for (const to of ['', '?', 'https://example.com/a/', '—'])
      expect(refusalOf({ kind: 'rename', to }, texts), to).toBeTruthy()
    expect(refusalOf({ kind: 'rename', to: 'valves' }, texts)).toMatch(/already/)
  })

  it('adds no redirect for what nobody knows', () => {
    const after = act({ kind: 'rename', to: 'b' }, textsOf(write('private: true\n')))
    expect(after.redirects).toBe('')
  })
})

describe('share links', () => {
  it('closes all by a new revision, and one by its name', () => {
    const all = act({ kind: 'revoke-all' }, textsOf(write('private: true\n')))
    expect(parseDocument(file, all.document).document?.fields.preview_revision).toBe(now.toISOString())
    const one = act(
      { kind: 'revoke', link: ' 3F9A0c51d7e2 ', by: 'Jo' },
      textsOf(write(''), { revoked: '# Ours' }),
    )
    expect(one.revoked).toBe('# Ours\n3f9a0c51d7e2  Jo, 2026-03-09\n')
    expect(refusalOf({ kind: 'revoke', link: '3f9a0c51d7e2', by: 'Jo' }, { ...one })).toMatch(/already/)
    expect(refusalOf({ kind: 'revoke', link: 'x\ny', by: 'Jo' }, one)).toMatch(/twelve/)
  })
})

it('says what is wrong where redirects.yml is written in brackets', () => {
  const texts = textsOf(write(''), { redirects: '[{ from: /a/, to: /insights/ }]\n' })
  expect(refusalOf({ kind: 'rename', to: 'b' }, texts)).toMatch(/brackets/)
})
