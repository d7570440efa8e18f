/**
 * @param line Of the log, as programs read it.
 * @returns The same for a person: `12:00:05 error [server] What has happened (name: value)`, and where it has gone wrong.
 */
export function toHumanLine(line: string): string {
  const entry: Record<string, unknown> & { err?: { stack?: string } } = JSON.parse(line)
  const { level, time, program, msg, err, method, path, status, ...fields } = entry
  const event = method === undefined ? msg : `${method} ${path} ${status}`
  const clock = String(time).slice(11, 19)
  const named = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  const more = named.length > 0 ? ` (${named.join(', ')})` : ''
  const severity = level === 'info' ? '' : ` ${level}`
  return `${clock}${severity} [${program}] ${event}${more}\n${err?.stack ? `${err.stack}\n` : ''}`
}
