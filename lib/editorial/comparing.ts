import type { EditorialDocument } from './document'
import type { EditorialLibrary } from './library'

/** A text as people compare it: case, accents, punctuation and white space aside. */
function toComparable(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words || text.trim()
}

/**
 * @param textOf What of a document is compared.
 * @returns What finds the files of the other documents of a library that have the same, as people compare it.
 */
export function similarBy(textOf: (document: EditorialDocument) => string | undefined) {
  const groupsIn = oncePerLibrary(({ documents }) => {
    const groups = new Map<string, string[]>()
    for (const document of documents) {
      const key = toComparable(textOf(document) ?? '')
      groups.set(key, [...(groups.get(key) ?? []), document.file])
    }
    return groups
  })
  return (document: EditorialDocument, library: EditorialLibrary): string[] => {
    const text = textOf(document)
    const files = text ? groupsIn(library).get(toComparable(text)) : undefined
    return files?.filter((file) => file !== document.file) ?? []
  }
}

/** A value that many checks need and that depends on the library alone: made once for each. */
export function oncePerLibrary<Value>(make: (library: EditorialLibrary) => Value) {
  const made = new WeakMap<EditorialLibrary, Value>()
  return (library: EditorialLibrary): Value => {
    const value = made.get(library) ?? make(library)
    made.set(library, value)
    return value
  }
}
