import type { Element, ElementContent } from 'hast'
import postcss from 'postcss'
import { element, isElement, rewriteElements, textOf } from './tree'

/* Google Docs and Word say by styles what is bold or struck out; here elements say so. */

type Style = Map<string, string>

/** What a declaration means, by the element that means the same. */
const meanings: [tagName: string, property: RegExp, value: RegExp][] = [
  ['strong', /^font-weight$/, /^(bold|bolder|[6-9]00)$/],
  ['em', /^font-style$/, /^(italic|oblique)/],
  ['del', /^text-decoration/, /line-through/],
  ['u', /^text-decoration/, /underline/],
  ['sup', /^vertical-align$/, /^super$/],
  ['sub', /^vertical-align$/, /^sub$/],
]
const bearers = ['span', 'font', 'b', 'strong', 'i', 'em']

/** Turns styles that mean something into elements, and headlines of Google Docs into headings; others go. */
export function applyStyles(tree: Element): void {
  const classes = readStyleSheets(tree)
  rewriteElements(tree, (node) => {
    const names = textOf(node, 'className').split(' ')
    if (node.tagName === 'p' && names.includes('title'))
      return [element('h1', node.children, { className: ['title'] })]
    if (!bearers.includes(node.tagName)) return undefined
    const style = new Map([...names.flatMap((name) => [...(classes.get(name) ?? [])]), ...readStyle(node)])
    // Google wraps what is copied in a "b" that is not bold.
    const isPlain = /^(normal|[1-4]00)$/.test(style.get('font-weight') ?? '')
    if (!['span', 'font'].includes(node.tagName) && !(isPlain && /^(b|strong)$/.test(node.tagName)))
      return [
        element(node.tagName === 'b' ? 'strong' : node.tagName === 'i' ? 'em' : node.tagName, node.children),
      ]
    return withMeanings(node.children, style)
  })
}

function withMeanings(children: ElementContent[], style: Style): ElementContent[] {
  const tags = meanings.filter(([, property, value]) =>
    [...style].some(([name, written]) => property.test(name) && value.test(written)),
  )
  // The underline of a link is no emphasis.
  const isLink = children.some((child) => isElement(child, 'a'))
  return tags
    .filter(([tagName]) => !(tagName === 'u' && isLink))
    .reduce((inner, [tagName]) => [element(tagName, inner)], children)
}

/** The declarations of classes in the style sheets of a page: https://www.w3.org/TR/css-syntax-3/. */
function readStyleSheets(tree: Element): Map<string, Style> {
  const classes = new Map<string, Style>()
  rewriteElements(tree, (node) => {
    if (node.tagName !== 'style') return undefined
    for (const [name, style] of readStyleSheet(
      node.children.map((child) => ('value' in child ? child.value : '')).join(''),
    ))
      classes.set(name, new Map([...(classes.get(name) ?? []), ...style]))
    return []
  })
  return classes
}

function readStyleSheet(css: string): [name: string, style: Style][] {
  const found: [string, Style][] = []
  try {
    postcss.parse(css).walkRules(({ selectors, nodes }) => {
      const style = new Map(
        nodes.flatMap((node) =>
          node.type === 'decl' ? [[node.prop.toLowerCase(), node.value.toLowerCase()]] : [],
        ),
      )
      for (const selector of selectors) {
        const [, name] = /^\.([\w-]+)$/.exec(selector) ?? []
        if (name) found.push([name, style])
      }
    })
  } catch {
    // What is no style sheet styles nothing.
  }
  return found
}

function readStyle(node: Element): Style {
  return new Map(
    textOf(node, 'style')
      .toLowerCase()
      .split(';')
      .flatMap((declaration) => {
        const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(declaration) ?? []
        return name && value !== undefined ? [[name, value]] : []
      }),
  )
}
