import MiniSearch, { type AsPlainObject } from 'minisearch'

/**
 * An index that can be stored term by term. Its own `toJSON` makes an object of every term at once, which holds up all other
 * work and takes a third of a gigabyte at 1,000 documents.
 */
export class StorableTexts<Entry> extends MiniSearch<Entry> {
  /** Each term as an entry of `index` in what `toJSON` makes, as JSON. */
  *terms(): Generator<string> {
    for (const [term, fields] of this._index) yield `[${JSON.stringify(term)},${toJson(fields, toCounts)}]`
  }

  /** What `toJSON` makes, with an empty `index`. */
  withoutTerms(): AsPlainObject {
    const terms = this._index
    this._index = new StorableTexts({ fields: [] })._index
    const json = this.toJSON()
    this._index = terms
    return json
  }
}

const toCounts = (documents: Map<number, number>) => toJson(documents, String)

function toJson<Value>(map: Map<number, Value>, toText: (value: Value) => string): string {
  return `{${[...map].map(([key, value]) => `"${key}":${toText(value)}`).join()}}`
}
