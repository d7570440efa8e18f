import type { Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'

export type MarkdownHandlers = NonNullable<Options['handlers']>

/** @param handlers For nodes that are to be written in another way. @returns The tree as markdown with GitHub's tables, in one style. */
export function toMarkdownText(tree: Root, handlers: MarkdownHandlers = {}): string {
  return toMarkdown(tree, {
    handlers,
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    rule: '-',
  })
}
