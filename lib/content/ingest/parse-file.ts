import { isMap, isScalar, type Node, type YAMLMap } from 'yaml'
import { listUploadNames } from '@/lib/content/media/upload-names'
import { commonFields, fieldsOf } from '@/lib/content/schema/fields'
import { textAt } from '@/lib/content/schema/text-at'
import type { FaultyFile } from '@/lib/diagnostics/faulty-file'
import type { Finding } from '@/lib/diagnostics/finding'
import { documentPath } from '@/lib/site/addresses/paths'
import { collectionFacts, collectionOf, collections } from '@/lib/site/collections'
import { checkFields, type ReportFault, removeUnsafeAddresses, type UnsafeAddress } from './check-fields'
import { checkLengths } from './check-lengths'
import { checkVideo } from './check-video'
import type { FieldValues } from './field-values'
import { readFrontMatter } from './front-matter'
import { readFields, type UnknownName } from './read-fields'
import type { SourceFile } from './source-file'
import { findFieldBelow, findVisibilityFault, isSurelyKeptBack, type VisibilityWish } from './visibility-wish'

/** A field that the format does not know. */
export type UnknownField = UnknownName & { line?: number | undefined }

/** A sound file: its fields, its text, and what the ingest has left out of them. */
export type SoundFile = {
  fields: FieldValues
  body: string
  /** Line of the file, counted from 1, on which the body starts. */
  bodyLine: number
  /** The line of each field and group by its dotted name, counted likewise. */
  lines: Record<string, number>
  unknownFields: UnknownField[]
  unsafeAddresses: UnsafeAddress[]
  /** The lines on which another program has put a replacement character for a letter that it did not know. */
  lostLetterLines: number[]
}

/** What has become of one file: a document exactly when there are no faults. */
export type ParsedFile = FaultyFile & {
  document?: SoundFile
  /** The uploaded pictures that it names, whatever its faults. */
  uploads?: string[]
}

/** Where the minute is kept that a date may name beside its day, by the field of the date. */
const minuteFields = { date: 'appears_at', unpublish: 'withdrawn_at' }

/** Reads one file and checks that a document can be made of it. */
export function parseFile(source: SourceFile): ParsedFile {
  const uploads = listUploadNames(source.text)
  return { ...parse(source), ...(uploads.length > 0 && { uploads }) }
}

function parse(source: SourceFile): ParsedFile {
  const { file } = source
  const collection = collectionOf(file)
  const placement = collection ? [] : [misplaced(file)]
  const faults: Finding[] = [...placement, ...checkEncoding(source)]
  const frontMatter = readFrontMatter(source)
  if (Array.isArray(frontMatter)) {
    const path = collection ? documentPath({ file }) : `/${file}`
    return { file, path, isKeptBack: false, faults: collection ? [...faults, ...frontMatter] : faults }
  }

  const { fields, lineAt, body, bodyLine } = frontMatter
  const lines = linesOf(fields, lineAt)
  const lineOfNode = (node: Node | null | undefined) => (node?.range ? lineAt(node.range[0]) : undefined)
  const unknownFields: UnknownField[] = []
  const wishes: VisibilityWish[] = []
  const minutes = new Map<string, Date>()
  const values = readFields(fields, collection ? fieldsOf[collection] : commonFields, {
    fault: (node, fault) => faults.push({ severity: 'fault', ...fault, file, line: lineOfNode(node) }),
    unknown: (node, unknown, text) => {
      const line = lineOfNode(node)
      const fault = findVisibilityFault(unknown, text)
      if (!fault) return void unknownFields.push({ ...unknown, line })
      const { wish, message, hint } = fault
      if (wish) wishes.push(wish)
      faults.push({ severity: 'fault', file, line, field: unknown.field, message, hint })
    },
    minute: (field, instant) => minutes.set(field, instant),
  })
  const below = findFieldBelow(body)
  if (below) {
    if (below.wish) wishes.push(below.wish)
    const { line, message, hint } = below
    faults.push({ severity: 'fault', file, field: 'text', message, hint, line: bodyLine + line - 1 })
  }
  for (const [field, name] of Object.entries(minuteFields)) {
    const minute = minutes.get(field)
    if (minute) values[name] = minute.toISOString()
  }
  const isPrivate = typeof values.private === 'boolean' ? values.private : undefined
  const isUndecided = faults.some(({ field }) => field === 'private')
  const isKeptBack = !isUndecided && isSurelyKeptBack(isPrivate, wishes)
  const severity = isKeptBack ? 'error' : 'fault'
  if (!collection)
    return { file, path: `/${file}`, isKeptBack, faults: placement.map((fault) => ({ ...fault, severity })) }

  const unsafeAddresses = removeUnsafeAddresses(values)
  const report: ReportFault = (field, message, hint) => {
    faults.push({ severity: 'fault', file, line: lineOfField(lines, field), field, message, hint })
  }
  checkFields(values, unsafeAddresses, file, report)
  checkLengths(values, file, collection, report)
  if (collectionFacts[collection].medium === 'video') checkVideo(values, report)
  const path = documentPath({ file, permalink: textAt(values, 'permalink') })
  if (faults.length > 0)
    return { file, path, isKeptBack, faults: faults.map((fault) => ({ ...fault, severity })) }
  const lostLetterLines = source.text
    .split('\n')
    .flatMap((line, index) => (line.includes('\ufffd') ? [index + 1] : []))
  const document = { fields: values, body, bodyLine, lines, unknownFields, unsafeAddresses, lostLetterLines }
  return { file, path, isKeptBack, faults, document }
}

/** The line of a field or, where it is missing, of the group that it belongs to. */
export function lineOfField(lines: Record<string, number>, field: string): number | undefined {
  return lines[field] ?? lines[field.split('.')[0] ?? field]
}

function checkEncoding({ file, undecodedLine }: SourceFile): Finding[] {
  if (undecodedLine === undefined) return []
  return [
    {
      severity: 'fault',
      file,
      line: undecodedLine,
      message: 'The file is not saved as UTF-8; letters such as é or ’ cannot be read.',
      hint: 'Save it as UTF-8: in most editors under "Save as", where the encoding can be chosen.',
    },
  ]
}

function misplaced(file: string): Finding {
  const folders = collections.map((name) => `${name}/`).join(', ')
  return {
    severity: 'fault',
    file,
    message: 'The file is in no folder that the site publishes.',
    hint: `Move it to one of ${folders}, or out of the content folder.`,
  }
}

function linesOf(map: YAMLMap, lineAt: (offset: number) => number, prefix = ''): Record<string, number> {
  const lines: Record<string, number> = {}
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !key.range) continue
    const name = `${prefix}${key.value}`
    lines[name] = lineAt(key.range[0])
    if (prefix === '' && isMap(value)) Object.assign(lines, linesOf(value, lineAt, `${name}.`))
  }
  return lines
}
