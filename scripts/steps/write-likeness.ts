import { toSlug } from '@/lib/addresses/slug'
import { likenessFile } from '@/lib/content-store'
import { listAt, textAt } from '@/lib/intake/field-values'
import type { SoundFile, Taken } from '@/lib/intake/take-in'
import { type Comparable, findMostAlike } from '@/lib/likeness/likeness'
import { toWords } from '@/lib/likeness/words'
import { writeWhole } from '@/lib/write-whole'

/** More than a page shows, because some may be unpublished. */
const alikeCount = 12

/**
 * Lays for each document those most like it where the site reads them. Drafts are compared as well, for they will be
 * published; who may be named is decided when a page is rendered.
 */
export async function writeLikeness(taken: Taken[]): Promise<void> {
  const texts = taken.flatMap(({ path, document }) => (document ? [toComparable(path, document)] : []))
  const alike = await findMostAlike(texts, alikeCount)
  await writeWhole(likenessFile, JSON.stringify(Object.fromEntries(alike)))
}

function toComparable(key: string, { fields, body }: SoundFile): Comparable {
  const title = textAt(fields, 'title') ?? ''
  const parts = [title, title, textAt(fields, 'short_description'), textAt(fields, 'intro'), body]
  return {
    key,
    words: toWords(parts.filter((part) => part !== undefined).join('\n')),
    topics: [...new Set(listAt(fields, 'topics').map(toSlug))],
  }
}
