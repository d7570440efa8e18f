import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as similarity from './similarity'
import { Terms } from './terms'
import { toWords } from './words'

type Text = { key: string; words: string[]; topics: string[] }

const text = (key: string, words: string, ...topics: string[]): Text => ({
  key,
  words: toWords(words),
  topics,
})

function findMostSimilar(texts: Text[], count: number): Promise<Map<string, string[]>> {
  const terms = { words: new Terms(), topics: new Terms() }
  const counted = texts.map(({ key, words, topics }) => ({
    key,
    words: terms.words.count(words),
    topics: terms.topics.count(topics),
  }))
  return similarity.findMostSimilar(counted, count, terms)
}

describe('similar texts', () => {
  it('share rare words rather than common ones', async () => {
    const found = await findMostSimilar(
      [
        text('pump', 'The pump leaks because the seal is dry'),
        text('seal', 'The seal of the pump wears because the shaft is rough'),
        text('booth', 'The booth of the trade show is rented because the hall is near'),
        text('hall', 'The hall is far because the booth is small'),
      ],
      1,
    )
    expect(Object.fromEntries(found)).toEqual({
      pump: ['seal'],
      seal: ['pump'],
      booth: ['hall'],
      hall: ['booth'],
    })
  })

  it('come before others of like words when they share a topic', async () => {
    const found = await findMostSimilar(
      [
        text('one', 'valve housing flange', 'search'),
        text('two', 'valve gasket bracket', 'search'),
        text('three', 'valve nozzle plunger', 'websites'),
        text('four', 'booth carpet lighting', 'websites'),
      ],
      2,
    )
    expect(found.get('one')).toEqual(['two', 'three'])
  })

  it('are not named when they have nothing in common', async () => {
    const found = await findMostSimilar([text('one', 'valve'), text('two', 'booth'), text('none', '')], 5)
    expect([...found.values()]).toEqual([[], [], []])
  })

  const words = fc.array(fc.constantFrom('valve', 'pump', 'seal', 'booth', 'hall', 'flange', 'shaft'))
  const topics = fc.uniqueArray(fc.constantFrom('search', 'websites', 'content'))
  const corpus = fc.uniqueArray(fc.record({ key: fc.string(), words, topics }), {
    selector: ({ key }) => key,
    maxLength: 12,
  })

  it('are the same in any order of the texts', () => {
    return fc.assert(
      fc.asyncProperty(
        corpus.chain((texts) =>
          fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
        ),
        async ([texts, shuffled]) => {
          const found = await findMostSimilar(texts, 3)
          expect(await findMostSimilar(shuffled, 3)).toEqual(found)
          for (const [key, others] of found) {
            expect(others).not.toContain(key)
            expect(new Set(others).size).toBe(others.length)
            expect(others.length).toBeLessThanOrEqual(3)
          }
        },
      ),
    )
  })

  it('are found among thousands in seconds', { timeout: 60_000 }, async () => {
    const texts = Array.from({ length: 4_000 }, (_, index) => ({
      key: String(index),
      words: Array.from({ length: 120 }, (_, place) => `word${(index * 31 + place * place * 17) % 4_001}`),
      topics: [`topic${index % 12}`],
    }))
    const found = await findMostSimilar(texts, 12)
    expect(found.size).toBe(4_000)
    expect([...found.values()].every((others) => others.length === 12)).toBe(true)
  })
})

describe('words', () => {
  it('are lower case, singular and of three letters or more', () => {
    expect(
      toWords('A **Pump’s** seals, [the pumps](/insights/pumps/) and <em>valves</em> at https://x.example/y'),
    ).toEqual(['pump', 'seal', 'the', 'pump', 'and', 'valve'])
  })

  it('come in every script', () => {
    expect(toWords('Größe größen 圧力計器')).toEqual(['größe', 'größen', '圧力計器'])
  })
})
