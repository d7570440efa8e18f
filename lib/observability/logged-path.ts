import { pathSegments } from '@/lib/site/addresses/paths'
import { sharedPath, tokenOfPath } from '@/lib/site/addresses/preview-paths'

/** In characters: of a longer path nobody reads more. */
const MAX_LENGTH = 300
/** What may hold a token, or hide one. */
const suspicious = /%|preview|eyJ/i
/** A token, or what is left of one: https://www.rfc-editor.org/rfc/rfc7515#section-3.1. */
const token = /eyJ[\w-]+(\.[\w-]*)*/g

/**
 * @param path Of a request, without its query, as the visitor has spelled it.
 * @returns The path as it may be kept for others to read: with `…` where it holds a token.
 */
export function toLoggedPath(path: string): string {
  return (suspicious.test(path) ? withoutTokens(path) : path).slice(0, MAX_LENGTH)
}

function withoutTokens(path: string): string {
  const decoded = `/${pathSegments(path).join('/')}`
  if (tokenOfPath(decoded.toLowerCase()) !== undefined) return sharedPath('…')
  const clean = decoded.replaceAll(token, '…')
  return clean === decoded ? path : clean
}
