import { Document, isCollection, isScalar, type Scalar } from 'yaml'
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
  const document = new Document({ k: value })
  const node = document.get('k', true)
  if (isScalar(node) && typeof value === 'string' && notation.scalar && notation.scalar !== 'PLAIN')
    node.type = notation.scalar
  const held = document.get('k')
  if (isCollection(held)) held.flow = !!notation.isFlow
  const lineWidth = notation.scalar === 'BLOCK_FOLDED' ? FOLD : 0
  const text = document.toString({ lineWidth, indentSeq: !notation.isFlush })
  return text
    .slice('k:'.length)
    .replace(/\n$/, '')
    .replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(indent)}`)
}
