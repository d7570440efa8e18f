import { isMap, isScalar, type Node, type YAMLMap } from 'yaml'
import { collectionOf, collections, documentPath } from '@/lib/addresses/paths'
import type { FaultyFile } from '@/lib/findings/faulty-file'
import type { Finding } from '@/lib/findings/finding'
import { fieldsOf } from '@/lib/schema/document-types'
import { commonFields } from '@/lib/schema/fields'
import { checkFields, removeUnsafeAddresses, type TellFault, type UnsafeAddress } from './check-fields'
import { checkVideo } from './check-video'
import { type FieldValues, textAt } from './field-values'
import { readFrontMatter } from './front-matter'
import { readFields, type UnknownName } from './read-fields'
import type { SourceFile } from './source-file'
import { isSurelyKeptBack, tellWish, toVisibilityWish, type VisibilityWish } from './visibility-wish'

/** A field that the format does not know. */
export type UnknownField = UnknownName & { line?: number | undefined }

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

/** What has become of one file: a document exactly when there are no faults. */
export type Taken = FaultyFile & { document?: SoundFile }

/** Reads one file and checks that a document can be made of it. */
export function takeIn(source: SourceFile): Taken {
  const { file } = source
  const collection = collectionOf(file)
  const frontMatter = readFrontMatter(source)
  if (Array.isArray(frontMatter)) {
    const path = collection ? documentPath({ file }) : `/${file}`
    return { file, path, isKeptBack: false, faults: collection ? frontMatter : [misplaced(file)] }
  }

  const { fields, lineAt, body, bodyLine } = frontMatter
  const lines = linesOf(fields, lineAt)
  const lineOfNode = (node: Node | null | undefined) => (node?.range ? lineAt(node.range[0]) : undefined)
  const faults: Finding[] = []
  const unknownFields: UnknownField[] = []
  const wishes: VisibilityWish[] = []
  const values = readFields(fields, collection ? fieldsOf[collection] : commonFields, {
    fault: (node, fault) => faults.push({ severity: 'fault', ...fault, file, line: lineOfNode(node) }),
    unknown: (node, unknown, text) => {
      const line = lineOfNode(node)
      const wish = toVisibilityWish(unknown.field, text)
      if (!wish) unknownFields.push({ ...unknown, line })
      else {
        wishes.push(wish)
        faults.push({ severity: 'fault', file, line, field: unknown.field, ...tellWish(unknown.field, wish) })
      }
    },
  })
  const isPrivate = typeof values.private === 'boolean' ? values.private : undefined
  const isUndecided = faults.some(({ field }) => field === 'private')
  const isKeptBack = !isUndecided && isSurelyKeptBack(isPrivate, wishes)
  const severity = isKeptBack ? 'error' : 'fault'
  if (!collection) return { file, path: `/${file}`, isKeptBack, faults: [{ ...misplaced(file), severity }] }

  const unsafeAddresses = removeUnsafeAddresses(values)
  const tell: TellFault = (field, message, hint) => {
    faults.push({ severity: 'fault', file, line: lineOfField(lines, field), field, message, hint })
  }
  checkFields(values, file, tell)
  if (collection === 'videos') checkVideo(values, tell)
  const path = documentPath({ file, permalink: textAt(values, 'permalink') })
  if (faults.length > 0)
    return { file, path, isKeptBack, faults: faults.map((fault) => ({ ...fault, severity })) }
  const document = { fields: values, body, bodyLine, lines, unknownFields, unsafeAddresses }
  return { file, path, isKeptBack, faults, document }
}

/** The line of a field or, where it is missing, of the group that it belongs to. */
export function lineOfField(lines: Record<string, number>, field: string): number | undefined {
  return lines[field] ?? lines[field.split('.')[0] ?? field]
}

function misplaced(file: string): Finding {
  const folders = collections.map((name) => `${name}/`).join(', ')
  return {
    severity: 'fault',
    file,
    message: 'The file stands in no folder that the site publishes.',
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
