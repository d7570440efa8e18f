/**
 * Names the origin of an address as policies do: https://www.w3.org/TR/CSP3/#grammardef-host-source.
 *
 * @returns `'self'` for a path; for anything but a plain host with `https`, nothing: hosts may hold signs that mean
 *   something in a policy, such as `;` and `*`.
 */
export function toPolicySource(address: string): string | undefined {
  if (/^\/(?!\/)/.test(address)) return "'self'"
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url?.protocol === 'https:' && /^[a-z\d.-]+(:\d+)?$/.test(url.host) ? url.origin : undefined
}
