/**
 * Old articles hold markdown that a strict parser would misread or even swallow. This module mends it before parsing;
 * code is left alone.
 */

/** Fenced blocks (to their end, or to the end of the text) and code spans. */
const code =
  /^ {0,3}(`{3,}|~{3,})[^\n]*(?:[\s\S]*?\n {0,3}\1[`~]*[ \t]*$|[\s\S]*)|(`+)(?!`)[^\n]*?[^`\n]\2(?!`)/gm

/** Elements whose content a browser reads as raw text up to the end tag: unclosed, one would swallow the rest. */
const rawTextTag =
  /<\/?(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext|template|select)\b(?:[^<>]{0,500}>)?/gi
const scriptWithContent = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi
const commentWithContent = /<!--[\s\S]*?-->/g
const openDeclaration = /<(?=!|\?)/g

/** A link or picture whose address holds spaces, which CommonMark takes only in angle brackets. */
const addressWithSpaces = /(!?\[[^\]\n]*\]\()(\/[^()<>"'\n]* [^()<>"'\n]*?\.[a-z0-9]{2,5})(\s+"[^"\n]*")?\)/gi

/**
 * @param markdown The body of an article, with LF line ends.
 * @returns Markdown that means the same to a reader: non-breaking spaces no longer hide headings and lists, a stray
 *   `<script>` no longer takes the rest of the article with it, and paths with spaces are links.
 *   Line numbers stay what they were.
 */
export function mendMarkdown(markdown: string): string {
  let mended = ''
  let end = 0
  for (const match of markdown.matchAll(code)) {
    mended += mendProse(markdown.slice(end, match.index)) + match[0]
    end = match.index + match[0].length
  }
  return mended + mendProse(markdown.slice(end))
}

function mendProse(prose: string): string {
  return prose
    .replace(commentWithContent, lineBreaksOf)
    .replace(scriptWithContent, lineBreaksOf)
    .replace(rawTextTag, lineBreaksOf)
    .replace(openDeclaration, '&lt;')
    .replace(/^[ \t\u00a0]*\u00a0[ \t\u00a0]*/gm, (space) =>
      space.replaceAll('\u00a0', ' ').replace(/^ {4,}/, ''),
    )
    .replace(/^(#{1,6}|[-*+]|\d{1,9}[.)])\u00a0+/gm, '$1 ')
    .replace(addressWithSpaces, '$1<$2>$3)')
}

const lineBreaksOf = (removed: string) => removed.replace(/[^\n]/g, '')
