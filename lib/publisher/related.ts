import { listAt } from '@/lib/content/ingest/field-values'
import type { ParsedFile, SoundFile } from '@/lib/content/ingest/parse-file'
import { type Comparable, findMostSimilar } from '@/lib/content/related/similarity'
import { toWords } from '@/lib/content/related/words'
import { textAt } from '@/lib/content/schema/text-at'
import { toSlug } from '@/lib/site/addresses/slug'

/** More than a page shows, because some may be unpublished. */
const similarCount = 12

/**
 * Finds for each document those most similar to it. Drafts are compared as well, for they will be
 * published; who may be named is decided when a page is rendered.
 *
 * @returns Their paths by its path, the most similar to first.
 */
export async function toRelated(parsed: ParsedFile[]): Promise<Record<string, string[]>> {
  const texts = parsed.flatMap(({ path, document }) => (document ? [toComparable(path, document)] : []))
  return Object.fromEntries(await findMostSimilar(texts, similarCount))
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
