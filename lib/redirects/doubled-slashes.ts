import { subscribe } from 'node:diagnostics_channel'

/**
 * The framework answers doubled slashes and backslashes by a redirect of its own, before `proxy.ts` hears of them; a
 * visitor would be sent on twice. Encoded, they reach the proxy, which sets the whole address right at once.
 */
export function hearDoubledSlashes(): void {
  subscribe('http.server.request.start', (message) => {
    if (isHttpStart(message)) message.request.url = encodeDoubledSlashes(message.request.url)
  })
}

/**
 * @param target The target of a request as it was sent: a path with its query.
 * @returns The same, with every backslash of the path and every slash that follows another percent-encoded.
 */
export function encodeDoubledSlashes(target: string): string {
  if (!target.startsWith('/')) return target
  const [path = ''] = target.split('?', 1)
  if (!/\\|\/\//.test(path)) return target
  return path.replaceAll('\\', '%5C').replace(/(?<=\/)\//g, '%2F') + target.slice(path.length)
}

function isHttpStart(message: unknown): message is { request: { url: string } } {
  if (typeof message !== 'object' || message === null || !('request' in message)) return false
  const { request } = message
  return (
    typeof request === 'object' && request !== null && 'url' in request && typeof request.url === 'string'
  )
}
