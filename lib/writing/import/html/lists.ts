import type { Element, ElementContent } from 'hast'
import { markerLength, rawWords, withoutMarker } from '@/lib/content/markdown/markers'
import { pastedBullet } from '@/lib/content/markdown/pasted-bullets'
import { element, isBlank, isElement, rewriteChildren, textOf } from './tree'

/** An item of a list that its program has written flat. */
type Item = { level: number; isOrdered: boolean; children: ElementContent[] }

const number = /^[\s\u00a0]*(?:\(?(?:\d{1,3}|[a-z])[.)])[\s\u00a0]+/i

/** Makes lists of what only looks like one: paragraphs with bullets, those of Word, and the flat lists of Google Docs. */
export function repairLists(tree: Element): void {
  rewriteChildren(tree, (children) => {
    const made: ElementContent[] = []
    let items: Item[] = []
    const close = () => {
      if (items.length > 0) made.push(...toLists(items))
      items = []
    }
    for (const child of children) {
      const found = toItems(child)
      if (found.length > 0) items.push(...found)
      // White space between paragraphs ends no list.
      else if (!(child.type === 'text' && isBlank(child) && items.length > 0)) {
        close()
        made.push(child)
      }
    }
    close()
    return made
  })
}

function toItems(node: ElementContent): Item[] {
  if (!isElement(node)) return []
  const { tagName } = node
  if (tagName === 'p') return fromParagraph(node)
  // Google Docs writes each level as a list of its own: lst-kix_abc-0, lst-kix_abc-1.
  const [, level] = /\blst-kix_\w+-(\d)\b/.exec(textOf(node, 'className')) ?? []
  if (level === undefined || (tagName !== 'ul' && tagName !== 'ol')) return []
  return node.children.flatMap((child) =>
    isElement(child, 'li')
      ? [{ level: Number(level), isOrdered: tagName === 'ol', children: child.children }]
      : [],
  )
}

function fromParagraph(node: Element): Item[] {
  const [, level = '1'] = /mso-list:\s*l\d+\s+level(\d)/i.exec(textOf(node, 'style')) ?? []
  const isWord =
    /mso-list:\s*l\d/i.test(textOf(node, 'style')) || textOf(node, 'className').includes('MsoListParagraph')
  const item = (isOrdered: boolean, length: number): Item => ({
    level: Number(level) - 1,
    isOrdered,
    children: withoutMarker(node.children, length),
  })
  const words = rawWords(node.children)
  const bullet = pastedBullet(words)
  if (bullet !== undefined) {
    const rest = words.slice(words.indexOf(bullet) + bullet.length).replace(/^[\s\u00a0]+/, '')
    return [item(false, words.length - rest.length)]
  }
  const length = isWord ? markerLength(node.children, number) : 0
  return length > 0 ? [item(true, length)] : []
}

function toLists(items: Item[]): Element[] {
  const lists: Element[] = []
  const open: { level: number; list: Element }[] = []
  for (const { level, isOrdered, children } of items) {
    const tagName = isOrdered ? 'ol' : 'ul'
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop()
    const last = open.at(-1)
    if (last?.level === level && last.list.tagName !== tagName) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = element(tagName, [])
      const item = open.at(-1)?.list.children.at(-1)
      if (isElement(item)) item.children.push(list)
      else lists.push(list)
      open.push({ level, list })
    }
    open.at(-1)?.list.children.push(element('li', children))
  }
  return lists
}
