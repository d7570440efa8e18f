import { publishedAt } from '@/lib/content/documents/publication'
import { listAt } from '@/lib/content/ingest/field-values'
import { topicKin } from '@/lib/content/topics'
import { toSlug } from '@/lib/site/addresses/slug'
import { oncePerLibrary } from '../comparing'
import { quote, type Rule } from '../rule'

/** The length in letters from which a single wrong letter is taken for a slip. */
const longEnough = 8

/** Two spellings of a topic would split it into two lists. */
export const topicNearDuplicate: Rule = {
  name: 'topic-near-duplicate',
  severity: 'warning',
  check: ({ fields }, library) =>
    [...new Set(listAt(fields, 'topics'))].flatMap((topic) => {
      const usual = findUsualSpelling(library).get(topic)
      if (!usual || usual.topic === topic) return []
      const others = usual.uses === 1 ? 'another document has' : `${usual.uses} documents have`
      return [
        {
          field: 'topics',
          message: `The topic ${quote(topic)} is nearly ${quote(usual.topic)}, which ${others}.`,
          hint: `Write ${quote(usual.topic)} here as well, or give the two names that are plainly different.`,
          others: [usual.file],
        },
      ]
    }),
}

/** The address of a topic's page is made of its name. */
export const topicWithoutAddress: Rule = {
  name: 'topic-without-address',
  severity: 'warning',
  check: ({ fields }) =>
    listAt(fields, 'topics')
      .filter((topic) => toSlug(topic) === '')
      .map((topic) => ({
        field: 'topics',
        message: `No address can be made of the topic ${quote(topic)}; it gets no page.`,
        hint: 'Write it with letters a to z or digits.',
      })),
}

/** A topic as some documents write it; the file is one that readers see, where there is one. */
type Spelling = { topic: string; uses: number; file: string }

/** The spelling that most documents use of each topic, among equals the first of the alphabet, by every spelling. */
const findUsualSpelling = oncePerLibrary(({ documents, now }) => {
  const spellings = new Map<string, Spelling>()
  const published = documents.filter(publishedAt(now))
  for (const { fields, file } of new Set([...published, ...documents]))
    for (const topic of new Set(listAt(fields, 'topics'))) {
      const known = spellings.get(topic) ?? { topic, uses: 0, file }
      spellings.set(topic, { ...known, uses: known.uses + 1 })
    }

  const usual = new Map<string, Spelling>()
  const leading: Spelling[] = []
  const mostUsedFirst = [...spellings.values()].sort(
    (a, b) => b.uses - a.uses || (a.topic < b.topic ? -1 : 1),
  )
  for (const spelling of mostUsedFirst) {
    const known = leading.find(({ topic }) => isNearlySame(spelling.topic, topic))
    if (!known) leading.push(spelling)
    usual.set(spelling.topic, known ?? spelling)
  }
  return usual
})

/** Whether two topics differ in what `topicKin` passes over or, where they are long, in one letter only. */
export function isNearlySame(a: string, b: string): boolean {
  const [one, other] = [topicKin(a), topicKin(b)]
  if (one === '' || other === '') return a === b
  if (one === other) return true
  const areLong = Math.min(one.length, other.length) >= longEnough
  const haveSameDigits = one.replace(/\D/g, '') === other.replace(/\D/g, '')
  return areLong && haveSameDigits && isOneEditApart(one, other)
}

/** Whether one letter put in, taken out or replaced makes one text of the other. */
function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  return (
    short.slice(start) === long.slice(start + 1) ||
    (short.length === long.length && short.slice(start + 1) === long.slice(start + 1))
  )
}
