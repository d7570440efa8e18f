import postcss, {
  type AtRule,
  type ChildNode,
  type Container,
  type Declaration as PlainDeclaration,
  type Rule,
} from 'postcss'
import { cutAtClasses, type Matcher, matcherOf, type Names } from './selector'

type Declaration = {
  property: string
  text: string
  /** The custom properties that it reads, and what may be keyframes. */
  reads: string[]
}
type Selector = {
  matches: Matcher
  /** Its text, cut where a class is named: every second part is such a name. */
  parts: string[]
}
type StyleRule = {
  kind: 'rule'
  selectors: Selector[]
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
export function pruneStyleSheet(sheet: StyleSheet, names: Names): StyleSheet {
  const matching = keepMatching(sheet, names)
  return keepUsed(matching, findUsed(matching))
}

/** @returns The names of the classes that its selectors ask for, as they are in a page. */
export function classesIn(sheet: StyleSheet, found = new Set<string>()): Set<string> {
  for (const node of sheet) {
    if (node.kind === 'block') classesIn(node.nodes, found)
    if (node.kind !== 'rule') continue
    for (const { parts } of node.selectors)
      for (let place = 1; place < parts.length; place += 2) found.add(parts[place] ?? '')
  }
  return found
}

/** @param toName What a class is named in the page that it is written for. */
export function writeStyleSheet(sheet: StyleSheet, toName: (className: string) => string): string {
  return sheet.map((node) => write(node, toName)).join('')
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
    selectors: selectors.map((text) => ({ matches: matcherOf(text), parts: cutAtClasses(text) })),
    declarations: withoutRepeated(
      nodes.flatMap((node) =>
        node.type === 'decl'
          ? [{ property: node.prop, text: node.toString(), reads: readsOfDeclaration(node) }]
          : [],
      ),
    ),
  }
}

/** The build writes some of them three times over, one after the other. */
function withoutRepeated(declarations: Declaration[]): Declaration[] {
  return declarations.filter(({ text }, place) => text !== declarations[place - 1]?.text)
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

function readsOfDeclaration({ prop, value }: PlainDeclaration): string[] {
  // Either may name keyframes.
  const mayName = isCustom(prop) || /animation/.test(prop)
  return mayName ? [...readsOf(value), ...value.split(/[\s:,;]+/)] : readsOf(value)
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
  const leaves: Leaf[] = []
  addLeaves(nodes, leaves)
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

function addLeaves(nodes: Node[], leaves: Leaf[]): void {
  for (const node of nodes) {
    if (node.kind === 'block') addLeaves(node.nodes, leaves)
    else if (node.kind === 'statement') leaves.push({ name: nameOf(node), reads: node.reads })
    else if (node.selectors.length > 0)
      for (const { property, reads } of node.declarations)
        if (reads.length > 0) leaves.push({ name: isCustom(property) ? property : undefined, reads })
  }
}

function nameOf({ name, params }: Statement): string | undefined {
  return ['keyframes', 'property'].includes(name) ? params : undefined
}

function isCustom(property: string): boolean {
  return property.startsWith('--')
}

/** Without custom properties and keyframes that nothing reads, and without what holds nothing then. */
function keepUsed(nodes: Node[], used: ReadonlySet<string>): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.kind === 'statement') {
      const name = nameOf(node)
      return name === undefined || used.has(name) ? [node] : []
    }
    if (node.kind === 'block') {
      const inner = keepUsed(node.nodes, used)
      // A layer that is empty here may come again, and its place counts.
      return inner.length > 0 || node.prelude.startsWith('@layer') ? [{ ...node, nodes: inner }] : []
    }
    const declarations = node.declarations.filter(({ property }) => !isCustom(property) || used.has(property))
    return node.selectors.length > 0 && declarations.length > 0 ? [{ ...node, declarations }] : []
  })
}

function write(node: Node, toName: (className: string) => string): string {
  if (node.kind === 'statement') return node.text
  if (node.kind === 'block')
    return node.nodes.length > 0
      ? `${node.prelude}{${writeStyleSheet(node.nodes, toName)}}`
      : `${node.prelude};`
  const selectors = node.selectors.map(({ parts }) =>
    parts.map((part, place) => (place % 2 === 1 ? toName(part) : part)).join(''),
  )
  return `${selectors.join(',')}{${node.declarations.map(({ text }) => text).join(';')}}`
}
