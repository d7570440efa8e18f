import { excerptOf, type Report } from './draft'

/** Blocks of Gutenberg that hold what they show, so that nothing is missing without them. */
const plainBlocks =
  /^(core\/)?(paragraph|heading|list|list-item|quote|pullquote|image|gallery|table|separator|spacer|html|freeform|group|columns?|cover|media-text|buttons?|code|preformatted|verse|embed|core-embed\/\w+|more|details|row|stack|classic|video|audio|file|missing|nextpage)$/
const block = /<!--\s+wp:([a-z][\w/-]*)\s*(\{[\s\S]{0,20000}?\})?\s*(\/)?-->/g

/**
 * Makes HTML of the text of a post, and reports what only WordPress could have shown.
 *
 * @param toGallery Makes the pictures of a gallery, by their numbers, or of all that belong to the post.
 */
export function wordpressToHtml(
  written: string,
  report: Report,
  toGallery: (numbers: string[] | undefined) => string,
): string {
  const content = written.replace(/\[gallery\b([^\]]*)\]/gi, (whole, attributes: string) => {
    const [, numbers] = /\b(?:ids|include)\s*=\s*["']?([\d,\s]+)/i.exec(attributes) ?? []
    return toGallery(numbers?.split(',').map((number) => number.trim())) || whole
  })
  const isBlocks = /<!--\s+wp:/.test(content)
  for (const [, name = '', , isEmpty] of content.matchAll(block))
    if (isEmpty || !plainBlocks.test(name))
      report(
        isEmpty
          ? `A block "${name}" was left out: WordPress made it when the page was shown.`
          : `A block "${name}" came over as the text that is in it. Look at it.`,
      )
  const html = withoutShortcodes(content, report)
  return linkEmbeds(isBlocks ? html : addParagraphs(html))
}

/** Shortcodes around something leave it; those that stand for something are reported: https://codex.wordpress.org/Shortcode. */
function withoutShortcodes(content: string, report: Report): string {
  return content
    .replace(/\[embed[^\]]*\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/embed\]/gi, '\n\n$1\n\n')
    .replace(
      /\[caption[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]{0,5000}?)\[\/caption\]/gi,
      '\n\n$1\n\n$2\n\n',
    )
    .replace(
      /\[\/?([a-z][a-z\d_-]*)((?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]"']+))+|(?=\]))\s*\/?\](?!\()/gi,
      (whole, name: string, attributes: string) => {
        const isEnd = whole.startsWith('[/')
        const isShortcode = attributes !== '' || isEnd || known.test(name) || content.includes(`[/${name}]`)
        if (!isShortcode) return whole
        if (!isEnd)
          report(`The shortcode ${excerptOf(whole)} was left out; what was between it and its end stays.`)
        return ''
      },
    )
}

/** Those that come without attributes; "[sic]" and "[name]" are words. */
const known = /^(gallery|playlist|contact-form.*|toc|more|vc_\w+|et_pb_\w+|fusion_\w+|embed|audio|video)$/i

/** Blocks are apart already; between them WordPress makes paragraphs of what empty lines are between. */
const startOfBlock =
  /^<\/?(address|article|aside|blockquote|dd|details|div|dl|dt|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|script|style|table|tbody|td|tfoot|th|thead|tr|ul|!--)\b/i

function addParagraphs(content: string): string {
  return content
    .replace(/\r\n?/g, '\n')
    .split(/(<pre\b[\s\S]*?<\/pre>)/i)
    .map((part) =>
      /^<pre\b/i.test(part)
        ? part
        : part
            .split(/\n\s*\n/)
            .map(toParagraph)
            .join('\n\n'),
    )
    .join('')
}

function toParagraph(chunk: string): string {
  const trimmed = chunk.trim()
  if (trimmed === '' || startOfBlock.test(trimmed)) return trimmed
  // A block may follow on the next line: "Some words\n<ul>".
  const at = trimmed.search(/\n\s*<(ul|ol|table|blockquote|h[1-6]|div|figure)\b/i)
  const [words, rest] = at < 0 ? [trimmed, ''] : [trimmed.slice(0, at), trimmed.slice(at)]
  return `<p>${words.replace(/(<br\s*\/?>)?\n/gi, '<br>')}</p>${rest}`
}

/** An address alone on its line was a player or a card. */
function linkEmbeds(html: string): string {
  return html.replace(
    /(^|>)\s*(https?:\/\/[^\s<>"]+)\s*(?=<|$)/g,
    (_whole, before: string, address: string) => `${before}<a href="${address}">${address}</a>`,
  )
}
