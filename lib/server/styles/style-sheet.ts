import postcss, { type AtRule, type ChildNode, type Container, type Rule } from 'postcss'
import { type Matcher, matcherOf, type Names } from './selector'

type Declaration = {
  property: string
  text: string
  /** The custom properties that it reads. */
  reads: string[]
}
type StyleRule = {
  kind: 'rule'
  selectors: { text: string; matches: Matcher }[]
  declarations: Declaration[]
}
type Block = { kind: 'block'; prelude: string; nodes: Node[] }
/** What applies to no element by a selector: keyframes, a registered property, the page of a printer. */
type Statement = { kind: 'statement'; name: string; params: string; text: string; reads: string[] }
type Node = StyleRule | Block | Statement

/** A style sheet, read once, of which each page gets what it can use. */
export type StyleSheet = Node[]

/** Other at-rules hold no rules for elements. */
const blocks = ['media', 'supports', 'layer', 'container']

/** @param css Without rules inside rules, as the build writes it. */
export function parseStyleSheet(css: string): StyleSheet {
  return readNodes(postcss.parse(css))
}

/**
 * The part of a style sheet that can apply to a page. A selector goes only if it asks for an element, class or identifier
 * that the page does not have; a custom property, registered or not, and keyframes go if nothing that is left reads them.
 *
 * @param names What is in the page.
 */
export function pruneStyleSheet(sheet: StyleSheet, names: Names): string {
  const matching = keepMatching(sheet, names)
  const used = findUsed(matching)
  return matching.map((node) => write(node, used)).join('')
}

function readNodes({ nodes = [] }: Container<ChildNode>): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'rule') return [readRule(node)]
    return node.type === 'atrule' ? [readAtRule(node)] : []
  })
}

function readRule({ selectors, nodes }: Rule): StyleRule {
  return {
    kind: 'rule',
    selectors: selectors.map((text) => ({ text, matches: matcherOf(text) })),
    declarations: nodes.flatMap((node) =>
      node.type === 'decl'
        ? [{ property: node.prop, text: node.toString(), reads: readsOf(node.value) }]
        : [],
    ),
  }
}

function readAtRule(rule: AtRule): Node {
  const { name, params } = rule
  const text = rule.toString()
  if (rule.nodes === undefined) return { kind: 'statement', name, params, text: `${text};`, reads: [] }
  if (!blocks.includes(name)) return { kind: 'statement', name, params, text, reads: readsOf(text) }
  return {
    kind: 'block',
    prelude: `@${name} ${params}`,
    nodes: readNodes(postcss.root({ nodes: rule.nodes })),
  }
}

function readsOf(value: string): string[] {
  return [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, property = '']) => property)
}

function keepMatching(nodes: Node[], names: Names): Node[] {
  return nodes.map((node) => {
    if (node.kind === 'rule')
      return { ...node, selectors: node.selectors.filter(({ matches }) => matches(names)) }
    return node.kind === 'block' ? { ...node, nodes: keepMatching(node.nodes, names) } : node
  })
}

/** @returns The names of custom properties and keyframes that are read, by what is read itself. */
function findUsed(nodes: Node[]): Set<string> {
  const leaves = nodes.flatMap(leavesOf)
  const used = new Set<string>()
  for (let size = -1; size < used.size; ) {
    size = used.size
    for (const { name, reads } of leaves)
      if (name === undefined || used.has(name)) for (const read of reads) used.add(read)
  }
  return used
}

/** What reads custom properties or keyframes, with the name by which it has to be read itself to count. */
type Leaf = { name?: string | undefined; reads: string[] }

function leavesOf(node: Node): Leaf[] {
  if (node.kind === 'block') return node.nodes.flatMap(leavesOf)
  if (node.kind === 'statement') return [{ name: nameOf(node), reads: node.reads }]
  if (node.selectors.length === 0) return []
  return node.declarations.map(({ property, text, reads }) => ({
    name: isCustom(property) ? property : undefined,
    // Either may name keyframes.
    reads: isCustom(property) || /animation/.test(property) ? [...reads, ...text.split(/[\s:,;]+/)] : reads,
  }))
}

function nameOf({ name, params }: Statement): string | undefined {
  return ['keyframes', 'property'].includes(name) ? params : undefined
}

function isCustom(property: string): boolean {
  return property.startsWith('--')
}

function write(node: Node, used: Set<string>): string {
  if (node.kind === 'statement') {
    const name = nameOf(node)
    return name === undefined || used.has(name) ? node.text : ''
  }
  if (node.kind === 'block') {
    const inner = node.nodes.map((each) => write(each, used)).join('')
    // A layer that is empty here may come again, and its place counts.
    if (inner === '') return node.prelude.startsWith('@layer') ? `${node.prelude};` : ''
    return `${node.prelude}{${inner}}`
  }
  const declarations = node.declarations.filter(({ property }) => !isCustom(property) || used.has(property))
  if (node.selectors.length === 0 || declarations.length === 0) return ''
  return `${node.selectors.map(({ text }) => text).join(',')}{${declarations.map(({ text }) => text).join(';')}}`
}
