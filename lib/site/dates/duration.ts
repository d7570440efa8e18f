const clock = /^(?:(?<hours>\d{1,2}):(?<minutes>[0-5]\d)|(?<onlyMinutes>\d{1,3})):(?<seconds>[0-5]\d)$/
const iso = /^PT(?=\d)(?:(?<hours>\d{1,4})H)?(?:(?<minutes>\d{1,4})M)?(?:(?<seconds>\d{1,5})S)?$/i

/**
 * Parses how long a recording is.
 *
 * @param text As players show it, `12:34` or `1:02:03`, or as ISO 8601 writes it, `PT12M34S`.
 * @returns Seconds, at least one; undefined for anything else.
 */
export function parseDuration(text: string): number | undefined {
  const written = (clock.exec(text.trim()) ?? iso.exec(text.trim()))?.groups
  if (!written) return undefined
  const { hours = 0, minutes = written.onlyMinutes ?? 0, seconds = 0 } = written
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) || undefined
}

/** A duration as machines read it: `PT1H2M3S` (ISO 8601-1:2019, 5.5.2). @param total Whole seconds, at least one. */
export function toIsoDuration(total: number): string {
  const parts = [
    [Math.floor(total / 3600), 'H'],
    [Math.floor(total / 60) % 60, 'M'],
    [total % 60, 'S'],
  ] as const
  return `PT${parts.map(([amount, unit]) => (amount > 0 ? `${amount}${unit}` : '')).join('')}`
}

/** A duration for readers, in whole minutes: `12 min`, `1 h 2 min`. @param total Whole seconds, at least one. */
export function formatDuration(total: number): string {
  const minutes = Math.max(1, Math.round(total / 60))
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${minutes} min`
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}
