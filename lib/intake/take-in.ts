import { isScalar, type YAMLMap } from 'yaml'
import { collectionOf, collections, documentPath } from '@/lib/addresses/paths'
import type { Finding } from '@/lib/findings/finding'
import { isFault } from '@/lib/findings/finding'
import { fieldsOf } from '@/lib/schema/document-types'
import { checkFields, type TellField } from './check-fields'
import { checkPlayers } from './check-players'
import { readFrontMatter } from './front-matter'
import { type FieldValues, readFields } from './read-fields'
import type { SourceFile } from './source-file'

/** What has become of one file: its fields and body where it is sound, and everything to say about it. */
export type Taken = {
  file: string
  /** The address at which the document stands, or would. */
  path: string
  findings: Finding[]
  /** The line of a field by its dotted name, where the frontmatter can be read. */
  lineOf?: (field: string) => number | undefined
  document?: { fields: FieldValues; body: string; bodyLine: number }
}

/** Reads and checks one file. It has a document exactly when none of the findings is a fault. */
export function takeIn(source: SourceFile): Taken {
  const { file } = source
  const collection = collectionOf(file)
  if (!collection) return misplaced(file)
  const frontMatter = readFrontMatter(source)
  if (Array.isArray(frontMatter)) return { file, path: documentPath({ file }), findings: frontMatter }

  const { fields, lineAt, body, bodyLine } = frontMatter
  const findings: Finding[] = []
  const values = readFields(fields, fieldsOf[collection], (node, finding) => {
    findings.push({ ...finding, file, line: node?.range ? lineAt(node.range[0]) : undefined })
  })
  const lineOfField = (field: string) => lineOf(fields, field, lineAt)
  const tell: TellField = (severity, field, message, hint) => {
    findings.push({ severity, file, line: lineOfField(field), field, message, hint })
  }
  checkFields(values, file, tell)
  checkPlayers(values, collection, tell)
  const permalink = typeof values.permalink === 'string' ? values.permalink : undefined
  const path = documentPath({ file, permalink })
  return findings.some(isFault)
    ? { file, path, findings, lineOf: lineOfField }
    : { file, path, findings, lineOf: lineOfField, document: { fields: values, body, bodyLine } }
}

function misplaced(file: string): Taken {
  const folders = collections.map((name) => `${name}/`).join(', ')
  return {
    file,
    path: `/${file}`,
    findings: [
      {
        severity: 'fault',
        file,
        message: 'The file stands in no folder that the site publishes.',
        hint: `Move it to one of ${folders}, or out of the content folder.`,
      },
    ],
  }
}

/** The line of a field or, where it is missing, of the group that it belongs to. */
function lineOf(fields: YAMLMap, field: string, lineAt: (offset: number) => number): number | undefined {
  const [group, name] = field.split('.')
  const inner = name === undefined ? undefined : fields.get(group)
  const places = [...(isYamlMap(inner) ? keysOf(inner, name) : []), ...keysOf(fields, group)]
  const range = places[0]?.range
  return range ? lineAt(range[0]) : undefined
}

function keysOf(map: YAMLMap, name: string | undefined) {
  return map.items
    .map(({ key }) => key)
    .filter((key) => isScalar(key))
    .filter((key) => key.value === name)
}

function isYamlMap(value: unknown): value is YAMLMap {
  return typeof value === 'object' && value !== null && 'items' in value
}
