import { statSync } from 'node:fs'
import path from 'node:path'
import { toPublicFile } from '@/lib/content/media/public-file'
import { toUploadName } from '@/lib/content/media/upload-names'
import { currentRelease } from '@/lib/content/releases/current-release'
import { releaseJson } from '@/lib/content/releases/release-json'

/*
 * The pictures and videos of what readers don't see yet, or no more. Their pages name them with a version (picture-version.ts), which nobody can guess
 * who does not have the picture; at any other address they are not there: docs/decisions/0027-pictures-of-drafts.md.
 */

/** The pictures and videos that a text names, and from when until when readers see it, in milliseconds since 1970; drafts have neither. */
export type NamedPictures = {
  file: string
  names: string[]
  opens?: number | undefined
  closes?: number | undefined
}

const readNamed = releaseJson<NamedPictures[]>('pictures', [])
const byName = new WeakMap<NamedPictures[], Map<string, NamedPictures[]>>()

/** Whether an address is that of a picture or video that nothing names which readers see. @param address Without a version. */
export function isClosedPicture(address: string, now = Date.now()): boolean {
  const name = toUploadName(address)
  if (name === undefined) return false
  try {
    const texts = textsByName().get(name)
    return texts ? !texts.some(({ opens, closes }) => isOpen(opens, closes, now)) : hasComeSince(address)
  } catch {
    // Nothing of this may keep the server from answering; what is not known is not given.
    return true
  }
}

function isOpen(opens = Number.POSITIVE_INFINITY, closes = Number.POSITIVE_INFINITY, now: number): boolean {
  return opens <= now && now < closes
}

function textsByName(): Map<string, NamedPictures[]> {
  const all = readNamed()
  const known = byName.get(all)
  if (known) return known
  const made = new Map<string, NamedPictures[]>()
  for (const text of all) for (const name of text.names) made.set(name, [...(made.get(name) ?? []), text])
  byName.set(all, made)
  return made
}

/** Whether a picture that no text names was not there yet when the content was looked at: a draft may be about to name it. */
function hasComeSince(address: string): boolean {
  const seenAt = currentRelease()?.seenAt ?? 0
  try {
    const file = path.join(/* turbopackIgnore: true */ process.cwd(), toPublicFile(address) ?? '')
    const { birthtimeMs, mtimeMs } = statSync(file)
    return Math.max(birthtimeMs, mtimeMs) > seenAt
  } catch {
    // No file is there, or none can be.
    return false
  }
}
