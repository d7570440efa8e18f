import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Analytics } from '@/lib/site/analytics'

/**
 * Puts the script that counts visits into the head of a page that has lost its own scripts. What is put in depends on the
 * settings alone, and on nothing in the page, as does the policy that admits it.
 */
export function addAnalytics(html: string, { attributes, preamble }: Analytics): string {
  const scripts = [...(preamble ? [toScript({}, preamble)] : []), toScript({ ...attributes, defer: true })]
  return html.replace('</head>', () => `${toHtml(scripts)}</head>`)
}

function toScript(properties: Element['properties'], text?: string): Element {
  const children = text === undefined ? [] : [{ type: 'text', value: text } as const]
  return { type: 'element', tagName: 'script', properties, children }
}
