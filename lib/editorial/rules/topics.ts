import { toSlug } from '@/lib/addresses/slug'
import { listAt } from '@/lib/intake/field-values'
import { topicKin } from '@/lib/topics/topics'
import { oncePerLibrary } from '../comparing'
import { quote, type Rule } from '../rule'

/** The length in letters from which a single wrong letter is taken for a slip. */
const longEnough = 8

/** Two spellings of a topic would part what belongs together into two lists. */
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
        },
      ]
    }),
}

/** A topic's page stands at an address made of its name. */
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

/** The spelling that most documents use of each topic, among equals the first of the alphabet, by every spelling. */
const findUsualSpelling = oncePerLibrary(({ documents }) => {
  const uses = new Map<string, number>()
  for (const { fields } of documents)
    for (const topic of new Set(listAt(fields, 'topics'))) uses.set(topic, (uses.get(topic) ?? 0) + 1)

  const usual = new Map<string, { topic: string; uses: number }>()
  const mostUsedFirst = [...uses].sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
  const leading: { topic: string; uses: number }[] = []
  for (const [topic, times] of mostUsedFirst) {
    const known = leading.find((other) => isNearlySame(topic, other.topic))
    if (!known) leading.push({ topic, uses: times })
    usual.set(topic, known ?? { topic, uses: times })
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
