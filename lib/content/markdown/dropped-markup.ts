import type { Html } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** What of an editor's HTML no page shows, by what it was for. */
export type DroppedKind = 'frame' | 'media' | 'form' | 'script' | 'style' | 'drawing' | 'head' | 'handler'

export type DroppedMarkup = {
  kind: DroppedKind
  /** Its name: `iframe`, or `onclick`. */
  name: string
  /** The whole tag, or all of a script. */
  html: string
  /** Line of the text, counted from 1. */
  line: number
}

const kinds: Record<string, DroppedKind> = {
  iframe: 'frame',
  frame: 'frame',
  object: 'media',
  embed: 'media',
  applet: 'media',
  video: 'media',
  audio: 'media',
  form: 'form',
  input: 'form',
  button: 'form',
  select: 'form',
  textarea: 'form',
  script: 'script',
  style: 'style',
  svg: 'drawing',
  math: 'drawing',
  canvas: 'drawing',
  link: 'head',
  meta: 'head',
  base: 'head',
}

/** The elements that no page shows, by name. */
export const droppedElements = Object.keys(kinds)

/** Elements whose content goes with them, or a tag by itself. */
const wholeOrTag =
  /<(script|style|svg|math|form)\b(?:[^<>]*>(?:(?!<\1\b)[\s\S])*?<\/\1\s*>|[^<>]*>?)|<([a-z]\w*)\b[^<>]*>?/gi
const handler = /\son[a-z]+(?=\s*=)/gi
const mayHoldMarkup = /<[a-z]/i

const parser = unified().use(remarkParse).use(remarkGfm)

/**
 * Finds in a text what the sanitiser takes out: elements that load or run something, forms, and event handlers. Markup in
 * code is text like any other.
 *
 * @param markdown As its editor wrote it, with LF line ends.
 */
export function findDroppedMarkup(markdown: string): DroppedMarkup[] {
  if (!mayHoldMarkup.test(markdown)) return []
  const dropped: DroppedMarkup[] = []
  let isInForm = false
  visit(parser.parse(markdown), 'html', (node: Html) => {
    const { value, position } = node
    const lineAt = (offset: number) =>
      (position?.start.line ?? 1) + value.slice(0, offset).split('\n').length - 1
    for (const match of value.replace(/<!--[\s\S]*?-->/g, blanked).matchAll(wholeOrTag)) {
      const [html, whole, tag = whole ?? ''] = match
      const name = tag.toLowerCase()
      const kind = kinds[name]
      const line = lineAt(match.index)
      // The fields of a form are reported with it.
      if (kind && !(kind === 'form' && isInForm)) dropped.push({ kind, name, html, line })
      else if (!kind)
        for (const [attribute] of html.matchAll(handler))
          dropped.push({ kind: 'handler', name: attribute.trim().toLowerCase(), html, line })
      if (name === 'form') isInForm = !/<\/form\s*>$/i.test(html)
    }
    if (/<\/form\s*>/i.test(value)) isInForm = false
  })
  return dropped
}

const blanked = (comment: string) => comment.replace(/[^\n]/g, ' ')
