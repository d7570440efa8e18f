import type { Nodes, Root, Text } from 'hast'
import { notText, typesetCharacters } from './typography'

/** What is inside these is set as it is written. */
const verbatim = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style'])
/** A quotation may reach over these; any other element is a piece of text for itself. */
const inline = new Set(
  'a abbr b bdi bdo cite del dfn em i ins mark q s small span strong sub sup time u'.split(' '),
)

/** Sets the texts of a tree as `typeset` does, quotations that reach over emphasis and links included. */
export function typesetTree(tree: Root): void {
  let run: { text: string; node?: Text }[] = []
  const end = () => {
    setRun(run)
    run = []
  }
  const visit = (node: Nodes) => {
    if (node.type === 'text') run.push({ text: node.value, node })
    else if (node.type === 'element' && verbatim.has(node.tagName)) run.push({ text: notText })
    else if (node.type === 'element' && node.children.length === 0)
      run.push({ text: node.tagName === 'br' ? '\n' : notText })
    else if (node.type === 'element' || node.type === 'root') {
      const isBlock = node.type === 'root' || !inline.has(node.tagName)
      if (isBlock) end()
      for (const child of node.children) visit(child)
      if (isBlock) end()
    }
  }
  visit(tree)
}

function setRun(run: { text: string; node?: Text }[]): void {
  const set = typesetCharacters(run.map(({ text }) => text).join(''))
  let at = 0
  for (const { text, node } of run) {
    if (node) node.value = set.slice(at, at + text.length).join('')
    at += text.length
  }
}
