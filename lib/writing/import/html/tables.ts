import type { Element, ElementContent } from 'hast'
import type { Report } from '../draft'
import { element, isBlank, isElement, rewriteElements, text, textOf, wordsOf } from './tree'

/** Markdown has as many cells in each row as in the longest. */
const MAX_CELLS = 5_000

/** Brings tables into the shape that markdown has: a head, one line in each cell, no cell over several others. */
export function repairTables(tree: Element, report: Report): void {
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'table') return undefined
    const rows = rowsOf(node)
    const width = Math.max(0, ...rows.map(({ children }) => children.length))
    if (width === 0) return []
    if (width * rows.length > MAX_CELLS) {
      report(
        'A table was left out: it has more cells than readers could follow. Link to it as a file instead.',
      )
      return []
    }
    // A single cell is a frame around a text.
    if (rows.length === 1 && width === 1)
      return rows.flatMap(({ children }) => cellsOf(children)).flatMap((cell) => cell.children)
    const captions = node.children.filter((child) => isElement(child, 'caption') && !isBlank(child))
    const cells = rows.map((row) => cellsOf(row.children))
    if (cells.flat().some((cell) => textOf(cell, 'colSpan') !== '' || textOf(cell, 'rowSpan') !== ''))
      report(
        'A table has cells over several columns or rows; markdown has none, so the words are in the first of them. Look at it.',
      )
    if (cells.flat().some((cell) => cell.children.some((child) => isElement(child, 'ul', 'ol', 'table'))))
      report(
        'A table has lists or tables in its cells; markdown has none there, so their words are on one line. Look at it.',
      )
    const [head = [], ...rest] = cells.map((row, index) =>
      row.map((cell) => toCell(cell, index === 0 ? 'th' : 'td')),
    )
    return [
      ...captions.map((caption) => element('p', isElement(caption) ? caption.children : [])),
      element('table', [
        element('thead', [element('tr', head)]),
        element(
          'tbody',
          rest.map((row) => element('tr', row)),
        ),
      ]),
    ]
  })
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return []
    return child.tagName === 'tr' ? [child] : isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : []
  })
}

function cellsOf(nodes: ElementContent[]): Element[] {
  return nodes.filter((node): node is Element => isElement(node, 'td', 'th'))
}

function toCell(cell: Element, tagName: string): Element {
  const align = textOf(cell, 'align')
  return element(tagName, inOneLine(cell.children), /^(left|center|right)$/.test(align) ? { align } : {})
}

const blocks = [
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'table',
  'thead',
  'tbody',
  'tr',
  'td',
  'th',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'section',
  'hr',
]

/** The words of blocks one after the other, a space between them. */
function inOneLine(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [node]
    if (node.tagName === 'br') return [text(' ')]
    if (!blocks.includes(node.tagName)) return [{ ...node, children: inOneLine(node.children) }]
    return wordsOf(node) === '' && isBlank(node) ? [] : [text(' '), ...inOneLine(node.children), text(' ')]
  })
}
