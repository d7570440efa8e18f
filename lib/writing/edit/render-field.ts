import { Document, isCollection, isScalar, parseDocument, type Scalar } from 'yaml'
import type { Value } from './values'

/** How a value was written before. */
type Notation = {
  scalar?: Scalar.Type | undefined
  /** A list or group in brackets. */
  isFlow?: boolean
  /** A list whose hyphens stand under the name of the field. */
  isFlush?: boolean
}

/** In characters: folded text is folded again as before, and no other is. */
const FOLD = 80

/**
 * Writes a value in YAML.
 *
 * @param indent Of its field, in characters.
 * @returns What stands behind the colon, without the last line end.
 */
export function renderField(value: Value, indent: number, notation: Notation = {}): string {
  const before = toText(value, notation, true)
  // In a block, some texts of spaces and line ends would be read as others, and an empty list would not be read at all.
  const text = reads(before, value) ? before : toText(value, {}, false)
  return text.slice('k:'.length).replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`)
}

function toText(value: Value, { scalar, isFlow, isFlush }: Notation, blockQuote: boolean): string {
  const document = new Document({ k: value })
  const node = document.get('k', true)
  if (isScalar(node) && typeof value === 'string' && scalar && scalar !== 'PLAIN') node.type = scalar
  if (isCollection(node)) node.flow = !!isFlow
  const lineWidth = scalar === 'BLOCK_FOLDED' ? FOLD : 0
  return document.toString({ lineWidth, indentSeq: !isFlush, blockQuote }).replace(/\n$/, '')
}

/** Whether a field is read as what it was made of, with another one below it. */
function reads(text: string, value: Value): boolean {
  const document = parseDocument(`${text}\nnext: 1`)
  return (
    document.errors.length === 0 && JSON.stringify(document.toJS()) === JSON.stringify({ k: value, next: 1 })
  )
}
