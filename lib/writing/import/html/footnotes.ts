import type { Element, ElementContent } from 'hast'
import { element, isBlank, isElement, rewriteElements, text, textOf, wordsOf } from './tree'

/** A link within the page, and its place among them. */
type Anchor = { node: Element; at: number; id: string; target: string }

/**
 * Finds the footnotes of Word (by mammoth) and of Google Docs: a link that leads to a note from which another leads back.
 * The first becomes a `footnote` element with its number; the note itself is moved to the end, as a `note` element.
 */
export function moveFootnotes(tree: Element): void {
  // Elements of these names mean nothing in a page.
  rewriteElements(tree, (node) => (['footnote', 'note'].includes(node.tagName) ? node.children : undefined))
  const anchors = listAnchors(tree)
  const byTarget = new Map(anchors.map((anchor) => [anchor.target, anchor]))
  const notes: Element[] = []
  for (const reference of anchors) {
    const back = byTarget.get(reference.id)
    const note = back && back.at > reference.at ? findNote(tree, reference.target) : undefined
    if (!back || !note) continue
    const number = String(notes.length + 1)
    Object.assign(back.node, element('span', []))
    notes.push(element('note', [text(number), ...toBlocks(note.children)]))
    Object.assign(note, element('span', []))
    Object.assign(reference.node, element('footnote', [text(number)]))
  }
  // A number that a page sets small and high is one by itself.
  rewriteElements(tree, (node) =>
    node.tagName === 'sup' && node.children.some((child) => isElement(child, 'footnote'))
      ? node.children
      : undefined,
  )
  tree.children.push(...notes)
}

function listAnchors(tree: Element): Anchor[] {
  const anchors: Anchor[] = []
  const walk = (node: Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const href = textOf(child, 'href')
      if (child.tagName === 'a' && href.startsWith('#'))
        anchors.push({
          node: child,
          at: anchors.length,
          id: textOf(child, 'id') || `nameless ${anchors.length}`,
          target: href.slice(1),
        })
      walk(child)
    }
  }
  walk(tree)
  return anchors
}

/** The block that has the name itself, or in which the link back has it. */
function findNote(tree: Element, id: string): Element | undefined {
  const isNamed = (node: Element): boolean =>
    textOf(node, 'id') === id || (node.tagName === 'a' && textOf(node, 'name') === id)
  const isBlock = (node: Element) => ['li', 'p', 'div'].includes(node.tagName)
  const find = (node: Element, block: Element | undefined): Element | undefined => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const around = isBlock(child) ? child : block
      if (isNamed(child)) return around
      const found = find(child, around)
      if (found) return found
    }
    return undefined
  }
  return find(tree, undefined)
}

function toBlocks(children: ElementContent[]): ElementContent[] {
  const kept = children.filter((child) => !isBlank(child) && !/^[↑↩\s[\]\d]*$/.test(wordsOf(child)))
  const isBlocks = kept.some(
    (child) => child.type === 'element' && ['p', 'ul', 'ol', 'div'].includes(child.tagName),
  )
  return isBlocks ? kept : [element('p', kept)]
}
