import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { renderField } from './render-field'
import { isGroup, isSame, toValue, type Value, type Values } from './values'

/** What becomes of fields, by their names: a new value, null where a field goes. Those of a group are inside it. */
export type FieldEdits = Values

/** Puts a text in the place of another. */
type Splice = { from: number; to: number; text: string }

/** @returns What YAML says; undefined where it cannot be read, or holds no fields. */
export function readValues(yaml: string): Values | undefined {
  try {
    const document = parseDocument(yaml, { keepSourceTokens: true })
    return document.errors.length > 0 ? undefined : valuesOf(document)
  } catch {
    // Aliases of aliases.
    return undefined
  }
}

/**
 * Edits fields in their YAML. Lines of other fields stay as they are, byte for byte.
 *
 * @returns The YAML; undefined where it cannot be read.
 */
export function editFields(yaml: string, edits: FieldEdits): string | undefined {
  const before = readValues(yaml)
  if (!before) return undefined
  const wanted = merge(before, edits)
  const isRight = (text: string) => {
    const values = readValues(text)
    return values !== undefined && isSame(values, wanted) && isTrueTo(values, edits)
  }
  const document = parseDocument(yaml, { keepSourceTokens: true })
  const spliced = spliceInto(yaml, document, edits)
  if (spliced !== undefined && isRight(spliced)) return spliced
  // Rare notations, such as anchors and fields in braces: the rest may be written in another way then.
  setIn(document, edits, [])
  const written = [true, false].map((blockQuote) => document.toString({ lineWidth: 0, blockQuote }))
  return written.find(isRight)
}

function spliceInto(yaml: string, document: Document, edits: FieldEdits): string | undefined {
  const { contents } = document
  if (contents !== null && !(isMap(contents) && !contents.flow)) return undefined
  const splices = contents
    ? listSplices(yaml, contents, edits)
    : [{ from: yaml.length, to: yaml.length, text: renderFields(edits, 0) }]
  const eol = yaml.includes('\r\n') ? '\r\n' : '\n'
  return splices
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce(
      (text, { from, to, text: part }) => text.slice(0, from) + part.replaceAll('\n', eol) + text.slice(to),
      yaml,
    )
}

function listSplices(yaml: string, map: YAMLMap, edits: FieldEdits): Splice[] {
  const pairs = new Map(map.items.map((pair) => [nameOf(pair), pair]))
  const last = map.items.at(-1)
  const first = map.items[0]
  const indent = first ? startOf(first) - lineStart(yaml, startOf(first)) : 0
  const added: FieldEdits = {}
  const splices = Object.entries(edits).flatMap(([name, value]): Splice[] => {
    const pair = pairs.get(name)
    if (!pair) {
      if (value !== null) added[name] = value
      return []
    }
    if (value === null) return [{ from: lineStart(yaml, startOf(pair)), to: endOf(yaml, pair), text: '' }]
    const held = pair.value
    if (isGroup(value) && isMap(held) && !held.flow) return listSplices(yaml, held, value)
    const old = isMap(held) ? toValue(held.toJSON()) : null
    return [replace(yaml, pair, isGroup(value) && isGroup(old) ? merge(old, value) : value, indent)]
  })
  if (!last || Object.keys(added).length === 0) return splices
  const end = endOf(yaml, last)
  return [...splices, { from: end, to: end, text: renderFields(added, indent) }]
}

/** Puts a value behind the colon of a field, in the notation of the one that was there. */
function replace(yaml: string, pair: Pair, value: Value, indent: number): Splice {
  const from = colonOf(pair) + 1
  const held = isScalar(pair.value) || isMap(pair.value) || isSeq(pair.value) ? pair.value : undefined
  const [start = from, end = from] = held?.range ?? []
  const to = start === end ? from : end
  const isFlush = isSeq(held) && !held.flow && start - lineStart(yaml, start) === indent
  const text = renderField(value, indent, {
    scalar: isScalar(held) ? held.type : undefined,
    isFlow: !!held && !isScalar(held) && !!held.flow,
    isFlush,
  })
  return { from, to, text: yaml[to - 1] === '\n' && to > from ? `${text}\n` : text }
}

function renderFields(values: Values, indent: number): string {
  return Object.entries(values)
    .map(([name, value]) => `${' '.repeat(indent)}${name}:${renderField(value, indent)}\n`)
    .join('')
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key)
}

function startOf({ key }: Pair): number {
  return (isScalar(key) && key.range?.[0]) || 0
}

function colonOf(pair: Pair): number {
  const { srcToken } = pair
  const sep = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  return sep?.offset ?? ((isScalar(pair.key) && pair.key.range?.[1]) || 0)
}

/** @returns Where the line begins on which a field has ended. */
function endOf(yaml: string, pair: Pair): number {
  const { value } = pair
  const range = isScalar(value) || isMap(value) || isSeq(value) ? value.range : undefined
  const end = Math.max(colonOf(pair) + 1, range && range[0] < range[1] ? range[1] : 0)
  if (yaml[end - 1] === '\n') return end
  const line = yaml.indexOf('\n', end)
  return line < 0 ? yaml.length : line + 1
}

function lineStart(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1
}

function merge(values: Values, edits: FieldEdits): Values {
  const merged = { ...values }
  for (const [name, value] of Object.entries(edits)) {
    const held = merged[name]
    if (value === null) delete merged[name]
    else merged[name] = isGroup(value) ? merge(isGroup(held) ? held : {}, value) : value
  }
  return merged
}

/** Whether what was edited is as it was asked for, to the letter. */
function isTrueTo(values: Values, edits: FieldEdits): boolean {
  return Object.entries(edits).every(([name, value]) => {
    const held = values[name]
    if (value === null) return held === undefined
    return isGroup(value)
      ? isGroup(held) && isTrueTo(held, value)
      : JSON.stringify(held) === JSON.stringify(value)
  })
}

function setIn(document: Document, edits: FieldEdits, path: string[]): void {
  for (const [name, value] of Object.entries(edits)) {
    const place = [...path, name]
    if (value === null) document.deleteIn(place)
    else if (isGroup(value) && isMap(document.getIn(place))) setIn(document, value, place)
    else document.setIn(place, document.createNode(value))
  }
}

function valuesOf(document: Document): Values | undefined {
  const values = toValue(document.toJS())
  if (values === null) return {}
  return isGroup(values) ? values : undefined
}
