import type { DocumentSummary } from './document'

/**
 * @param make Makes of a list of documents what is asked for with many requests.
 * @returns The same for a list that it was made of before; it is kept as long as the list.
 */
export function oncePerList<Value>(make: (documents: DocumentSummary[]) => Value) {
  const made = new WeakMap<DocumentSummary[], { value: Value }>()
  return (documents: DocumentSummary[]): Value => {
    const kept = made.get(documents) ?? { value: make(documents) }
    made.set(documents, kept)
    return kept.value
  }
}
