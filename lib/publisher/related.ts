import { setImmediate } from 'node:timers/promises'
import { listAt } from '@/lib/content/ingest/field-values'
import type { ParsedFile, SoundFile } from '@/lib/content/ingest/parse-file'
import { type Comparable, findMostSimilar } from '@/lib/content/related/similarity'
import { Terms } from '@/lib/content/related/terms'
import { toWords } from '@/lib/content/related/words'
import { textAt } from '@/lib/content/schema/text-at'
import { toSlug } from '@/lib/site/addresses/slug'

/** More than a page shows, because some may be unpublished. */
const similarCount = 12

/**
 * @returns What finds for each document those most similar to it: their paths by its path, the most similar to first. It
 *   reads a text once. Drafts are compared as well, for they will be published; who may be named is decided when a page is
 *   rendered.
 */
export function openRelated(): (parsed: ParsedFile[]) => Promise<Record<string, string[]>> {
  const terms = { words: new Terms(), topics: new Terms() }
  const counted = new WeakMap<SoundFile, Omit<Comparable, 'key'>>()

  function countTerms(document: SoundFile): Omit<Comparable, 'key'> {
    const known = counted.get(document) ?? {
      words: terms.words.count(toWords(comparedText(document))),
      topics: terms.topics.count(new Set(listAt(document.fields, 'topics').map(toSlug))),
    }
    counted.set(document, known)
    return known
  }

  return async (parsed) => {
    const texts: Comparable[] = []
    for (const { path, document } of parsed) {
      if (document) texts.push({ key: path, ...countTerms(document) })
      // Lets other work have its turn: an edit must not wait for this.
      await setImmediate()
    }
    return Object.fromEntries(await findMostSimilar(texts, similarCount, terms))
  }
}

function comparedText({ fields, body }: SoundFile): string {
  const title = textAt(fields, 'title') ?? ''
  const parts = [title, title, textAt(fields, 'short_description'), textAt(fields, 'intro'), body]
  return parts.filter((part) => part !== undefined).join('\n')
}
