import type { ElementContent, Root, RootContent } from 'hast'

const blocks = new Set([
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'ul',
    'ol',
    'dl',
    'blockquote',
    'pre',
    'table',
    'hr',
    'figure',
  ],
  'details',
])

/**
 * Puts text and inline elements that are alone at the top level into paragraphs. They come from raw HTML whose
 * wrapper the sanitiser took off.
 */
export function wrapLooseText(tree: Root): Root {
  const children: RootContent[] = []
  let loose: ElementContent[] = []
  const close = () => {
    if (loose.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')))
      children.push({ type: 'element', tagName: 'p', properties: {}, children: loose })
    loose = []
  }
  for (const node of tree.children) {
    if (node.type === 'text' || (node.type === 'element' && !blocks.has(node.tagName))) loose.push(node)
    else {
      close()
      if (node.type === 'element') children.push(node)
    }
  }
  close()
  return { type: 'root', children }
}
