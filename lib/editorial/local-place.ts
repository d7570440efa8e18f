import { isOwnHost } from '@/lib/site/addresses/site-url'

/** An address with the escapes undone that the parser of markdown puts in for spaces and backslashes. */
export function toReadable(address: string): string {
  return address.replace(/%(5c|20)/gi, (_escape, code: string) => (code === '20' ? ' ' : '\\'))
}

/** Whether an address is a place on a computer or in its network: `C:\…`, `\\server\…`, `file:…`. */
export function isLocalPlace(address: string): boolean {
  return /^\s*(?:[a-z]:[\\/]|\\|file:)/i.test(toReadable(address))
}

/** Whether a web address names somebody's own computer or network: `http://localhost:3000/`, `http://192.168.0.7/`. */
export function isLocalAddress(address: string): boolean {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return false
  const { host, hostname } = new URL(address)
  if (isOwnHost(host)) return false
  return (
    !/[.:]/.test(hostname) ||
    /\.(localhost|local|internal|lan)$/.test(hostname) ||
    /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|0\.0)\./.test(hostname) ||
    hostname === '[::1]'
  )
}
