import { listAt } from '@/lib/intake/field-values'
import { oncePerLibrary, toComparable } from '../likeness'
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
      if (!usual || usual === topic) return []
      return [
        {
          field: 'topics',
          message: `The topic ${quote(topic)} is nearly the same as ${quote(usual)}.`,
          hint: `Write ${quote(usual)}, as the others do, or choose a topic that is plainly another.`,
        },
      ]
    }),
}

/** The spelling that most documents use of each topic, among equals the first of the alphabet, by every spelling. */
const findUsualSpelling = oncePerLibrary(({ documents }) => {
  const uses = new Map<string, number>()
  for (const { fields } of documents)
    for (const topic of new Set(listAt(fields, 'topics'))) uses.set(topic, (uses.get(topic) ?? 0) + 1)

  const usual = new Map<string, string>()
  const mostUsedFirst = [...uses].sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
  for (const [topic] of mostUsedFirst) {
    const known = [...new Set(usual.values())].find((other) => isNearlySame(topic, other))
    usual.set(topic, known ?? topic)
  }
  return usual
})

/** Whether two topics differ in case, punctuation, spaces, the plural or, where they are long, one letter only. */
export function isNearlySame(a: string, b: string): boolean {
  const [one, other] = [toKey(a), toKey(b)]
  if (one === other) return true
  const areLong = Math.min(one.length, other.length) >= longEnough
  const haveSameDigits = one.replace(/\D/g, '') === other.replace(/\D/g, '')
  return areLong && haveSameDigits && isOneEditApart(one, other)
}

function toKey(topic: string): string {
  return toComparable(topic)
    .replace(/\band\b/g, ' ')
    .split(' ')
    .map((word) =>
      /[^s]s$/.test(word) && word.length > 3 ? word.replace(/(?<=[sxz]|[cs]h)es$|s$/, '') : word,
    )
    .map((word) => word.replace(/ie$/, 'y'))
    .join('')
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
