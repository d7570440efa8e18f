import { absoluteUrl, isOwnHost } from '@/lib/site/addresses/site-url'
import { listAddresses, listTextLinks } from '../document-links'
import { isLocalAddress } from '../local-place'
import { quote, type Rule } from '../rule'

export const linkInsecure: Rule = {
  name: 'link-insecure',
  severity: 'warning',
  check: (document) =>
    listAddresses(document)
      .map((link) => ({ line: undefined, ...link, href: link.href ?? '' }))
      .filter(({ href }) => /^http:/i.test(href) && !isLocalAddress(href))
      .map(({ field, line, href }) => ({
        field,
        line,
        message: `The link ${quote(href)} goes over http:, which browsers warn of.`,
        hint: 'Try it with https: and write it so.',
      })),
}

/** Links are also read out of their context, one after another: https://www.w3.org/TR/WCAG22/#link-purpose-in-context. */
export const linkText: Rule = {
  name: 'link-text',
  severity: 'warning',
  check: (document) =>
    listTextLinks(document).flatMap(({ field, line, href = '', text = '' }) => {
      const flaw = flawOfText(text, href)
      return flaw ? [{ field, line, message: flaw, hint: 'Let its words name what is behind it.' }] : []
    }),
}

/** Written as a path, a link also works where the site is tried out on another host. */
export const linkAbsolute: Rule = {
  name: 'link-absolute',
  severity: 'warning',
  check: (document) =>
    listTextLinks(document).flatMap(({ field, line, href = '' }) => {
      if (!/^(https?:)?\/\//i.test(href) || !URL.canParse(href, absoluteUrl('/'))) return []
      const { host, pathname, search, hash } = new URL(href, absoluteUrl('/'))
      if (!isOwnHost(host)) return []
      return [
        {
          field,
          line,
          message: `The link ${quote(href)} names the site's own domain.`,
          hint: `Write the path alone: ${pathname}${search}${hash}`,
        },
      ]
    }),
}

const emptyWords = [
  ...[
    'click',
    'click here',
    'click this',
    'click this link',
    'here',
    'this',
    'this link',
    'link',
    'this page',
  ],
  ...[
    'this article',
    'this post',
    'page',
    'article',
    'more',
    'read more',
    'read it here',
    'read this',
    'read on',
  ],
  ...[
    'learn more',
    'see more',
    'see here',
    'find out more',
    'more info',
    'more information',
    'details',
    'go',
  ],
  ...['continue', 'continue reading', 'website', 'this website', 'this site', 'download', 'download here'],
]

function flawOfText(text: string, href: string): string | undefined {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (text === '') return href ? `The link to ${quote(href)} has no words.` : undefined
  if (emptyWords.includes(words)) return `The link on ${quote(text)} does not say where it leads.`
  const isAddress = /^(https?:\/\/|www\.)\S+$/i.test(text) || /^[\w-]+(\.[\w-]+)+\/\S*$/.test(text)
  return isAddress ? `The link shows its bare address, ${quote(text)}.` : undefined
}
