import type { Root } from 'hast'
import { attribute, elementsOf, named, parseMarkup, textOf } from './markup'

/** A document as the server sends it, and what it says of itself. */
export type ServedPage = {
  path: string
  html: string
  tree: Root
  title: string
  /** Contents of `<meta>` by name or property; several of one name in order. */
  meta: (name: string) => string[]
  canonical: string
  /** Everything stated as structured data, groups taken apart. */
  data: DataNode[]
  /** Addresses of links, as written. */
  hrefs: string[]
  ids: string[]
}

/** A node of structured data. */
export type DataNode = { [name: string]: unknown }

/** Reads a served document, which is parsed once somebody asks for more than its text. */
export function readPage(path: string, html: string): ServedPage {
  let parsed: Root | undefined
  const parse = () => {
    parsed ??= parseMarkup(html)
    return parsed
  }
  return {
    path,
    html,
    get tree() {
      return parse()
    },
    get title() {
      return textOf(named(parse(), 'title')[0])
    },
    meta: (name) =>
      named(parse(), 'meta')
        .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
        .map((meta) => attribute(meta, 'content')),
    get canonical() {
      return attribute(
        named(parse(), 'link').find((link) => attribute(link, 'rel') === 'canonical'),
        'href',
      )
    },
    get data() {
      return named(parse(), 'script')
        .filter((script) => attribute(script, 'type') === 'application/ld+json')
        .flatMap((script) => toNodes(JSON.parse(rawText(script.children))))
    },
    get hrefs() {
      const anchors = named(parse(), 'a').filter((anchor) => anchor.properties.href !== undefined)
      return anchors.map((anchor) => attribute(anchor, 'href'))
    },
    get ids() {
      const identified = elementsOf(parse(), (element) => element.properties.id !== undefined)
      return identified.map((element) => attribute(element, 'id'))
    },
  }
}

/** The nodes of one type. */
export function dataOfType({ data }: ServedPage, type: string): DataNode[] {
  return data.filter((node) => node['@type'] === type)
}

/** What a page says that it is about; an empty node unless it is one thing. */
export function mainEntityOf({ data }: ServedPage): DataNode {
  const [entity, ...others] = data.filter((node) => node.mainEntityOfPage !== undefined)
  return entity && others.length === 0 ? entity : {}
}

/** A node inside a node; an empty one when there is none. */
export function inner(node: DataNode | undefined, name: string): DataNode {
  const value = node?.[name]
  return isNode(value) ? value : {}
}

/** Nodes in a list inside a node. */
export function innerList(node: DataNode | undefined, name: string): DataNode[] {
  const value = node?.[name]
  return Array.isArray(value) ? value.filter(isNode) : []
}

function toNodes(value: unknown): DataNode[] {
  if (!isNode(value)) return []
  const graph = value['@graph']
  return Array.isArray(graph) ? graph.filter(isNode) : [value]
}

function isNode(value: unknown): value is DataNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function rawText(children: { type: string }[]): string {
  return children.map((child) => ('value' in child ? String(child.value) : '')).join('')
}
