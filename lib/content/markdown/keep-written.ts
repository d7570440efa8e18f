import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

declare module 'hast' {
  interface ElementData {
    /** The address as its editor wrote it, safe or not. It is for messages to them; no page shows it. */
    written?: string
  }
}

/** Notes the address of each link and picture before the sanitiser takes unsafe ones out. */
export function keepWritten() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const address = node.tagName === 'a' ? node.properties.href : node.properties.src
      if (typeof address === 'string') node.data = { ...node.data, written: address }
    })
  }
}

/** The address of a link or picture as its editor wrote it. */
export function writtenAddress({ data }: Element): string | undefined {
  return data?.written
}
