import { isMap, isScalar, type Node, type YAMLMap } from 'yaml'
import { collectionOf, collections, documentPath } from '@/lib/addresses/paths'
import type { Finding } from '@/lib/findings/finding'
import { fieldsOf } from '@/lib/schema/document-types'
import { checkFields, removeUnsafeAddresses, type TellFault, type UnsafeAddress } from './check-fields'
import { checkVideo } from './check-video'
import { type FieldValues, textAt } from './field-values'
import { readFrontMatter } from './front-matter'
import { readFields } from './read-fields'
import type { SourceFile } from './source-file'

/** A field that the format does not know. */
export type UnknownField = { field: string; line?: number | undefined; known: string[] }

/** A sound file: its fields, its text, and what the intake has left out of them. */
export type SoundFile = {
  fields: FieldValues
  body: string
  /** Line of the file, counted from 1, on which the body starts. */
  bodyLine: number
  /** The line of each field and group by its dotted name, counted likewise. */
  lines: Record<string, number>
  unknownFields: UnknownField[]
  unsafeAddresses: UnsafeAddress[]
}

/** What has become of one file. */
export type Taken = {
  file: string
  /** The address at which the document stands, or would. */
  path: string
  /** What keeps it from becoming a document. */
  faults: Finding[]
  /** There exactly when there are no faults. */
  document?: SoundFile
}

/** Reads one file and checks that a document can be made of it. */
export function takeIn(source: SourceFile): Taken {
  const { file } = source
  const collection = collectionOf(file)
  if (!collection) return misplaced(file)
  const frontMatter = readFrontMatter(source)
  if (Array.isArray(frontMatter)) return { file, path: documentPath({ file }), faults: frontMatter }

  const { fields, lineAt, body, bodyLine } = frontMatter
  const lines = linesOf(fields, lineAt)
  const lineOfNode = (node: Node | null | undefined) => (node?.range ? lineAt(node.range[0]) : undefined)
  const faults: Finding[] = []
  const unknownFields: UnknownField[] = []
  const values = readFields(fields, fieldsOf[collection], {
    fault: (node, fault) => faults.push({ severity: 'fault', ...fault, file, line: lineOfNode(node) }),
    unknown: (node, field, known) => unknownFields.push({ field, line: lineOfNode(node), known }),
  })
  const unsafeAddresses = removeUnsafeAddresses(values)
  const tell: TellFault = (field, message, hint) => {
    faults.push({ severity: 'fault', file, line: lineOfField(lines, field), field, message, hint })
  }
  checkFields(values, file, tell)
  if (collection === 'videos') checkVideo(values, tell)
  const path = documentPath({ file, permalink: textAt(values, 'permalink') })
  if (faults.length > 0) return { file, path, faults }
  const document = { fields: values, body, bodyLine, lines, unknownFields, unsafeAddresses }
  return { file, path, faults, document }
}

/** The line of a field or, where it is missing, of the group that it belongs to. */
export function lineOfField(lines: Record<string, number>, field: string): number | undefined {
  return lines[field] ?? lines[field.split('.')[0] ?? field]
}

function misplaced(file: string): Taken {
  const folders = collections.map((name) => `${name}/`).join(', ')
  return {
    file,
    path: `/${file}`,
    faults: [
      {
        severity: 'fault',
        file,
        message: 'The file stands in no folder that the site publishes.',
        hint: `Move it to one of ${folders}, or out of the content folder.`,
      },
    ],
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
