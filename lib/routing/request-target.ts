/** What the request line asks for, and of which host where it says so. */
export type RequestTarget = { target: string; host?: string | undefined }

/**
 * Reads the target of a request line: https://www.rfc-editor.org/rfc/rfc9112#name-request-target.
 *
 * @param sent A path with its query, or the whole URL as it is sent to proxies.
 * @returns The path with its query, and the host of a URL. What is neither a path nor a URL of the web is left as it is.
 */
export function readRequestTarget(sent: string): RequestTarget {
  const [, host, rest] = /^https?:\/\/([^/?#]+)(.*)$/is.exec(sent) ?? []
  if (host === undefined || rest === undefined) return { target: encodeDoubledSlashes(sent) }
  return { target: encodeDoubledSlashes(rest.startsWith('/') ? rest : `/${rest}`), host }
}

/**
 * The framework answers doubled slashes and backslashes by a redirect of its own, before `proxy.ts` gets them; a
 * visitor would be sent on twice. Encoded, they reach the proxy, which corrects the whole address at once.
 *
 * @param target A path with its query.
 * @returns The same, with every backslash of the path and every slash that follows another percent-encoded.
 */
export function encodeDoubledSlashes(target: string): string {
  if (!target.startsWith('/')) return target
  const [path = ''] = target.split('?', 1)
  if (!/\\|\/\//.test(path)) return target
  return path.replaceAll('\\', '%5C').replace(/(?<=\/)\//g, '%2F') + target.slice(path.length)
}
