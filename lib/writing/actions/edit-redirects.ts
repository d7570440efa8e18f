import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import { insertEntries } from '@/lib/routing/insert-entries'
import type { Entry } from '@/lib/routing/old-rules'
import { splitAddress, toSpelling } from '@/lib/routing/redirect'

/** Takes the entries of one address out of a `redirects.yml`; all other lines stay as they are. */
export function removeEntry(text: string, path: string): string {
  return listEntries(text)
    .filter((entry) => isAt(scalarOf(entry, 'from'), path))
    .reverse()
    .reduce((rest, entry) => {
      const start = rest.lastIndexOf('\n', (entry.range?.[0] ?? 0) - 1) + 1
      return rest.slice(0, start) + rest.slice(endOf(rest, entry))
    }, text)
}

/**
 * Lets an address lead elsewhere from now on, and all that led to it likewise: one redirect never leads to another.
 *
 * @throws {ImportError} When the list is written in brackets, so that there is no line to add to.
 */
export function addEntry(text: string, entry: Entry): string {
  const rest = removeEntry(text, entry.from)
  const { from, to } = entry
  return insertEntries(to === undefined ? rest : retarget(rest, from, to), [entry])
}

function retarget(text: string, path: string, to: string): string {
  return listEntries(text)
    .map((entry) => scalarOf(entry, 'to'))
    .filter((target) => isAt(target, path))
    .reverse()
    .reduce((rest, target) => {
      const [start = 0, end = 0] = target?.range ?? []
      const { search, fragment } = splitAddress(String(target?.value))
      const written = to.includes('#') || to.includes('?') ? to : to + search + fragment
      return rest.slice(0, start) + quote(written) + rest.slice(end)
    }, text)
}

function listEntries(text: string): YAMLMap[] {
  const { contents, errors } = parseDocument(text)
  return isSeq(contents) && errors.length === 0 ? contents.items.filter((item) => isMap(item)) : []
}

function scalarOf(entry: YAMLMap, field: string): Scalar | undefined {
  const value = entry.get(field, true)
  return isScalar(value) ? value : undefined
}

/** Whether a value is a path itself, however it is spelled, and no pattern of several. */
function isAt(value: Scalar | undefined, path: string): boolean {
  const written = String(value?.value ?? '')
  return /^\/[^*]*$/.test(written) && toSpelling(splitAddress(written).path) === toSpelling(path)
}

/** @returns Where the line after an entry begins. */
function endOf(text: string, entry: YAMLMap): number {
  const last = entry.items.at(-1)?.value
  const end = (!entry.flow && isScalar(last) ? last.range?.[1] : undefined) ?? entry.range?.[1] ?? text.length
  if (text[end - 1] === '\n') return end
  const line = text.indexOf('\n', end)
  return line < 0 ? text.length : line + 1
}

function quote(address: string): string {
  return /^[\w./-]+$/.test(address) ? address : JSON.stringify(address)
}
