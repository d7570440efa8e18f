import type { Element, ElementContent } from 'hast'
import { droppedElements } from '@/lib/content/markdown/dropped-markup'
import { toSafeAddress } from '@/lib/site/addresses/safe-address'
import { excerptOf, type Report } from '../draft'
import { element, isElement, rewrite, text, textOf, wordsOf } from './tree'

/** What is about a page and not of it, or never seen: it goes without a word. */
const silent = ['style', 'head', 'title', 'meta', 'link', 'base', 'noscript', 'template', 'colgroup', 'col']
/** What can be filled in or pressed, and what is around it. */
const fields = ['input', 'button', 'select', 'textarea', 'option', 'datalist']
const around = ['label', 'fieldset', 'legend']
const others = ['dialog', 'menu', 'noembed', 'noframes', 'frameset', 'map', 'marquee', 'progress', 'meter']

/** Takes out what no page of the site shows, and reports each thing; of what plays elsewhere the address stays. */
export function dropMarkup(tree: Element, report: Report): void {
  rewrite(tree, (node) => {
    if (node.type === 'comment') return dropComment(node.value, report)
    if (node.type !== 'element') return [node]
    const { tagName } = node
    if (silent.includes(tagName)) return []
    if (tagName === 'form') return dropForm(node, report)
    if (around.includes(tagName)) return node.children
    if (fields.includes(tagName)) {
      report('A field or a button was left out: nothing can be filled in on a page of the site.')
      return []
    }
    if (['iframe', 'embed', 'object', 'video', 'audio', 'frame'].includes(tagName))
      return toAddress(node, report)
    if (droppedElements.includes(tagName) || others.includes(tagName)) {
      report(`${names[tagName] ?? `A <${tagName}>`} was left out: no page of the site shows one.`)
      return []
    }
    return [node]
  })
}

const names: Record<string, string> = {
  script: 'A script',
  svg: 'A drawing in the page (SVG)',
  math: 'A formula (MathML)',
  canvas: 'A drawing made by a script',
}

function dropComment(comment: string, report: Report): ElementContent[] {
  const isMachine = /^\s*(\/?wp:|kg-card-|\[(end)?if|more\b|StartFragment|EndFragment|\[CDATA)/i.test(comment)
  if (!isMachine && comment.trim() !== '')
    report(`A remark that no reader saw was left out: "${excerptOf(comment)}".`)
  return []
}

function dropForm(form: Element, report: Report): ElementContent[] {
  report('A form was left out: the site has none. Link to the page where it can be filled in.')
  return form.children.filter(
    (child) => isElement(child, 'p', 'div', 'h2', 'h3', 'ul', 'ol') && wordsOf(child) !== '',
  )
}

function toAddress(node: Element, report: Report): ElementContent[] {
  const [source] = node.children.filter((child) => isElement(child, 'source', 'param', 'a'))
  const written =
    textOf(node, 'src') || textOf(node, 'data') || (isElement(source) ? textOf(source, 'src') : '')
  const address = toSafeAddress(written.startsWith('//') ? `https:${written}` : written)
  if (!address) {
    report(`A <${node.tagName}> was left out: it names no address that a link could lead to.`)
    return []
  }
  report(
    `What played in the page is a link now: ${excerptOf(address, 120)}. A video has a kind of its own, with youtube_url.`,
  )
  return [element('p', [element('a', [text(address)], { href: address })])]
}
