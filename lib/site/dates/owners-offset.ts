import { site } from '@/lib/site/identity'

const written = new Intl.DateTimeFormat('en-US', { timeZoneName: 'longOffset', timeZone: site.timeZone })

/** @returns How far the owner's clock is from UTC at an instant, as ISO 8601 writes it: "-06:00". */
export function ownersOffset(instant: Date): string {
  const name = written.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '') || 'Z'
}
