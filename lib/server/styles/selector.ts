import selectorParser, { type Node, type Selector } from 'postcss-selector-parser'

/** The elements, classes and identifiers that are in a page, and the types of its fields. */
export type Names = {
  tags: Set<string>
  classes: Set<string>
  ids: Set<string>
  fields: Set<string>
  /** How many elements of one kind are side by side at most. */
  siblings: number
}

/** Whether something in a page with these names may be meant. */
export type Matcher = (names: Names) => boolean

/** Pseudo-classes that hold alternatives, of which one has to be there. */
const alternatives = [':is', ':where', ':-webkit-any']

const days = ['date', 'datetime-local', 'month', 'time', 'week']
/** Parts that browsers give to fields of some types alone. */
const partsOfFields: [part: RegExp, fields: string[]][] = [
  [/^::-webkit-(date|calendar)/, days],
  [/^::-webkit-(inner|outer)-spin-button$/, ['number', ...days]],
  [/^::file-selector-button$/, ['file']],
]

/**
 * @param selector One selector without commas at its top.
 * @returns What tells whether a page has all elements, as many side by side, parts of fields, classes and identifiers that it asks
 *   for. All else that a selector asks for, such as a state, an attribute or the absence of something, may be so.
 */
export function matcherOf(selector: string): Matcher {
  const [parsed] = selectorParser().astSync(selector).nodes
  return parsed ? matcherOfSelector(parsed) : () => true
}

/**
 * @param selector One selector without commas at its top.
 * @returns Its text, cut where a class is named: every second part is the name of one, as it is in a page.
 */
export function cutAtClasses(selector: string): string[] {
  const parts: string[] = []
  let upTo = 0
  selectorParser((root) =>
    root.walkClasses((node) => {
      const start = node.sourceIndex + '.'.length
      parts.push(selector.slice(upTo, start), node.value)
      // As it is written, which is longer where it holds escapes.
      upTo = node.sourceIndex + String(node).trim().length
    }),
  ).processSync(selector)
  return [...parts, selector.slice(upTo)]
}

function matcherOfSelector(selector: Selector): Matcher {
  const matchers = selector.nodes.flatMap(matchersOfNode)
  return (names) => matchers.every((matches) => matches(names))
}

function matchersOfNode(node: Node): Matcher[] {
  if (node.type === 'class') return [({ classes }) => classes.has(node.value)]
  if (node.type === 'id') return [({ ids }) => ids.has(node.value)]
  if (node.type === 'tag') return [({ tags }) => tags.has(node.value.toLowerCase())]
  if (node.type !== 'pseudo') return []
  const owners = partsOfFields.find(([part]) => part.test(node.value))?.[1]
  if (owners) return [({ fields }) => owners.some((type) => fields.has(type))]
  const place = node.value === ':nth-of-type' ? Number(node.nodes.join('')) : Number.NaN
  if (place > 0) return [({ siblings }) => siblings >= place]
  if (!alternatives.includes(node.value) || node.nodes.length === 0) return []
  const inner = node.nodes.map(matcherOfSelector)
  return [(names) => inner.some((matches) => matches(names))]
}
