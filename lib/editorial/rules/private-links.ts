import { isPreviewPath } from '@/lib/site/addresses/preview-paths'
import { absoluteUrl, isOwnHost } from '@/lib/site/addresses/site-url'
import { listAddresses } from '../document-links'
import { isLocalAddress, isLocalPlace, toReadable } from '../local-place'
import { quote, type Rule, type RuleFinding } from '../rule'

type Flaw = Pick<RuleFinding, 'message' | 'hint' | 'severity'>

/** Where people keep what they work on; others are asked to sign in. */
const workplaces: [host: RegExp, name: string][] = [
  [/^drive\.google\.com$/, 'Google Drive'],
  [/(^|\.)sharepoint\.com$/, 'SharePoint'],
  [/^(onedrive\.live\.com|1drv\.ms)$/, 'OneDrive'],
  [/^(mail\.google\.com|outlook\.(office|office365|live)\.com)$/, 'a mailbox'],
  [/^teams\.microsoft\.com$/, 'Microsoft Teams'],
  [/^app\.slack\.com$/, 'Slack'],
]

/** Links that open for their author and for nobody else, and those that lead through somebody's mail or search. */
export const linkPrivate: Rule = {
  name: 'link-private',
  severity: 'error',
  check: (document) => [
    ...listAddresses(document).flatMap(({ written, href = '', ...place }) =>
      report(place, toReadable(written ?? href)),
    ),
    ...document.unsafeAddresses.flatMap(({ field, address }) => report({ field }, address)),
  ],
}

function report(place: Pick<RuleFinding, 'field' | 'line'>, address: string): RuleFinding[] {
  const flaw = findFlaw(address)
  return flaw ? [{ ...place, ...flaw }] : []
}

function findFlaw(address: string): Flaw | undefined {
  if (isLocalPlace(address))
    return {
      message: `The link ${quote(address)} leads to a place on somebody’s own computer or network.`,
      hint: 'Put the file under public/, or on the web, and link to its address there.',
    }
  if (!URL.canParse(address, absoluteUrl('/'))) return undefined
  const url = new URL(address, absoluteUrl('/'))
  if (!/^https?:$/.test(url.protocol)) return undefined
  const isOwn = isOwnHost(url.host)
  if (isOwn && isPreviewPath(url.pathname))
    return {
      message: `The link ${quote(address)} leads to the preview, which opens for those alone who may see drafts.`,
      hint: 'Write the address that the piece has when it is published, as its report shows it.',
    }
  if (isLocalAddress(address))
    return {
      message: `The link ${quote(address)} leads to somebody’s own computer or network.`,
      hint: `Write the address for everybody; for a page of this site the path alone: ${url.pathname}`,
    }
  return findDetour(address, url) ?? findWorkplace(address, url)
}

/** An address that names another one, as mail programs and search results hand them out. */
function findDetour(address: string, { hostname, pathname, searchParams, href }: URL): Flaw | undefined {
  const isGoogle = /^www\.google(\.[a-z]{2,3}){1,2}$/.test(hostname) && pathname === '/url'
  const isOutlook = hostname.endsWith('.safelinks.protection.outlook.com')
  const isProofpoint = /^urldefense(\.proofpoint)?\.com$/.test(hostname)
  if (!isGoogle && !isOutlook && !isProofpoint) return undefined
  const target =
    (isGoogle && searchParams.get('q')) || searchParams.get('url') || /\/v3\/__(.+?)__;/.exec(href)?.[1]
  return {
    severity: 'warning',
    message: `The link ${quote(address)} goes through ${isGoogle ? 'Google' : 'somebody’s mail'} first.`,
    hint: target
      ? `Write the address itself: ${target}`
      : 'Open it, and copy the address from the browser’s address field.',
  }
}

function findWorkplace(address: string, { hostname, pathname }: URL): Flaw | undefined {
  const isDocument = hostname === 'docs.google.com' && !/\/(pub|pubhtml|viewform)(\/|$)/.test(pathname)
  const name = isDocument ? 'Google Docs' : workplaces.find(([host]) => host.test(hostname))?.[1]
  if (!name) return undefined
  return {
    severity: 'warning',
    message: `The link ${quote(address)} leads to ${name}, where most readers are asked to sign in.`,
    hint: isDocument
      ? 'Publish it on the web (File, Share, Publish to web) and use that address, or put a PDF under public/.'
      : 'Put the file under public/, or on the web where everybody may read it, and link to that.',
  }
}
