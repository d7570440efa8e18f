import { Parser } from 'htmlparser2'

/** A page of the framework, looked through. */
export type ScriptFreePage = {
  /** The page without scripts, and without the comments by which scripts find their way in it. */
  html: string
  /** Why the page cannot do without its scripts; empty for a page that was finished on the server. */
  needs: string[]
  /** The inline scripts that were taken out, by their text. */
  inlineScripts: string[]
  /** Whether the page holds a frame. */
  hasFrame: boolean
  /** The addresses of what it plays by itself. */
  media: string[]
}

const playing = new Set(['video', 'audio', 'source'])

/**
 * The marks of a boundary that the server has not finished: pending, queued, failed.
 * https://github.com/facebook/react/blob/main/packages/react-dom-bindings/src/server/ReactFizzConfigDOM.js
 */
const unfinishedBoundary = /^\$[?~!]/

/**
 * Takes everything out of a finished page that only scripts would use: scripts other than data blocks, hints to fetch
 * scripts, and comments. Every other byte stays as it is.
 *
 * @param html A whole document, as the framework renders it.
 */
export function removeScripts(html: string): ScriptFreePage {
  const needs = new Set<string>()
  const inlineScripts: string[] = []
  const media: string[] = []
  let kept = ''
  let keptUpTo = 0
  let scriptFrom: number | undefined
  let script = ''
  let hasFrame = false
  const cut = (from: number, to: number) => {
    kept += html.slice(keptUpTo, from)
    keptUpTo = to
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'script' && attributes.type !== 'application/ld+json') {
        scriptFrom = parser.startIndex
        script = ''
      }
      if (name === 'link' && isScriptHint(attributes)) cut(parser.startIndex, parser.endIndex + 1)
      if (name === 'iframe') hasFrame = true
      if (playing.has(name) && attributes.src) media.push(attributes.src)
      for (const need of listNeeds(name, attributes)) needs.add(need)
    },
    ontext(text) {
      script += text
    },
    onclosetag(name) {
      if (name !== 'script' || scriptFrom === undefined) return
      if (script) inlineScripts.push(script)
      cut(scriptFrom, parser.endIndex + 1)
      scriptFrom = undefined
    },
    oncomment(text) {
      if (unfinishedBoundary.test(text)) needs.add(`the unfinished part <!--${text}-->`)
      cut(parser.startIndex, parser.endIndex + 1)
    },
  })
  parser.end(html)
  if (html.includes('<html id="__next_error__"')) needs.add('the page of an error, which is empty')
  if (!/<\/html>\s*$/i.test(html)) needs.add('the end of the page')
  return { html: kept + html.slice(keptUpTo), needs: [...needs], inlineScripts, hasFrame, media }
}

function isScriptHint({ rel = '', as }: Record<string, string>): boolean {
  return rel === 'modulepreload' || (rel === 'preload' && as === 'script')
}

/** What an element does by script alone. Links and forms that run code are refused where texts are parsed. */
function listNeeds(name: string, attributes: Record<string, string>): string[] {
  const needs = Object.keys(attributes)
    .filter((attribute) => attribute.startsWith('on'))
    .map((attribute) => `${attribute} of <${name}>`)
  if (name === 'template') needs.push(`the unfinished part <template id="${attributes.id}">`)
  if (attributes.name?.startsWith('$ACTION')) needs.push('a form that calls a server action')
  return needs
}
