import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { type SiteName, siteDirs } from '../sites/sites'

/** A content file, read without any of the site's own code. */
export type ContentFile = {
  file: string
  title: string
  date: string
  isPublic: boolean
  /** Whether it was public, and has been taken back. */
  isWithdrawn: boolean
  permalink: string
}

const ownersToday = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(new Date())

/** Every file of a site's content folder. */
export function readContent(site: SiteName): ContentFile[] {
  const folder = path.join(siteDirs[site], 'content')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8')
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n')
      const yaml = (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '').replaceAll('\u00a0', ' ')
      const fields: Record<string, unknown> = parse(yaml, { schema: 'failsafe' })
      const isPrivate = ['yes', 'true'].includes(String(fields.private ?? ''))
      // Of an instant the day, which for those here is the owner's too.
      const date = String(fields.date).slice(0, 10)
      const isWithdrawn = !isPrivate && String(fields.unpublish ?? '9999').slice(0, 10) <= ownersToday
      return {
        file,
        title: String(fields.title),
        date,
        isPublic: !isPrivate && !isWithdrawn && date <= ownersToday,
        isWithdrawn,
        permalink: String(fields.permalink ?? ''),
      }
    })
}
