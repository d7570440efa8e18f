/**
 * Old articles hold markdown that a strict parser would misread or even swallow. This module repairs it before parsing;
 * fenced code and code spans are left alone.
 */

/* None of these holds another start of its own kind: of two starts the first is stray, and the text between stays. */
const comment = /<!--(?:(?!<!--)[\s\S])*?-->/
const elementWithContent = /<(?<tag>script|style|svg|math)\b[^>]*>(?:(?!<\k<tag>\b)[\s\S])*?<\/\k<tag>\s*>/
/** To its end or to that of the text, also in quotations and lists. */
const fencedCode =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*(?:[\s\S]*?\n[ \t>]*\k<fence>[`~]*[ \t]*$|[\s\S]*)/
const codeSpan = /(?<ticks>`+)(?!`)[^\n]*?[^`\n]\k<ticks>(?!`)/

/** What is read as one piece; the one that starts first hides the starts of others inside it. */
const piece = new RegExp(
  [comment, elementWithContent, fencedCode, codeSpan].map(({ source }) => source).join('|'),
  'gim',
)

/** Elements that, left unclosed, swallow the rest or shut it in: their tags go, their words stay. */
const swallowingTag =
  /<\/?(?:script|style|svg|math|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext|template|select|button|object|applet|marquee)\b(?:[^<>]{0,500}>)?/gi
/** A parser hides everything from here to the next `>`. */
const openDeclaration = /<(?=[!?]|\/(?![a-z]))/gi

/** The address of a link or picture; CommonMark takes one that holds spaces only in angle brackets. */
const pathOfFile =
  /(?<=\]\()((?:(?:https?:\/)?\/|[a-z]:[\\/]|\\\\|file:)(?:[^()<>"\n]|\([^()<>"\n]*\))+?\.[a-z0-9]{2,5})(?=(?:\s+"[^"\n]*")?\))/gi

/**
 * @param markdown The body of an article, with LF line ends.
 * @returns Markdown that means the same to a reader: non-breaking spaces no longer hide headings and lists, a stray
 *   `<script>` no longer takes the rest of the article with it, and paths with spaces are links.
 *   Line numbers stay what they were.
 */
export function repairMarkdown(markdown: string): string {
  return repairBetweenPieces(markdown, (prose) => repairPaths(repairSpaces(repairTags(prose))))
}

/**
 * @param html Inline HTML.
 * @returns It without the tags that would swallow what follows them.
 */
export function repairHtml(html: string): string {
  return repairBetweenPieces(html, repairTags)
}

function repairBetweenPieces(text: string, repair: (between: string) => string): string {
  let repaired = ''
  let end = 0
  for (const match of text.matchAll(piece)) {
    const [whole] = match
    const isCode = !whole.startsWith('<')
    repaired += repair(text.slice(end, match.index)) + (isCode ? whole : lineBreaksOf(whole))
    end = match.index + whole.length
  }
  return repaired + repair(text.slice(end))
}

function repairTags(text: string): string {
  return text.replace(swallowingTag, lineBreaksOf).replace(openDeclaration, '&lt;')
}

function repairSpaces(text: string): string {
  return text
    .replace(/^[ \t\u00a0]*\u00a0[ \t\u00a0]*/gm, (space) =>
      space.replaceAll('\u00a0', ' ').replace(/^ {4,}/, ' '),
    )
    .replace(/^([ \t>]*(?:#{1,6}|[-*+]|\d{1,9}[.)]))\u00a0+/gm, '$1 ')
}

function repairPaths(text: string): string {
  return text.replace(pathOfFile, (path) => (path.includes(' ') ? `<${path}>` : path))
}

const lineBreaksOf = (removed: string) => removed.replace(/[^\n]/g, '')
