import { toPublicFile } from './public-file'

/** Where marketers put pictures and videos. */
const place = 'public/img/uploads/'
const ending = /\.(jpe?g|png|gif|webp|avif|svg|mp4|m4v|webm)/gi
/** Of what may be the end of a name, the first are looked at. */
const MAX_ENDS = 4

/**
 * @param address Root-relative, encoded or not.
 * @returns The name of an uploaded picture or video, one for all spellings that lead to its file on any system; undefined for all else.
 */
export function toUploadName(address: string): string | undefined {
  const file = toPublicFile(address)?.replace(/\/+$/, '').normalize('NFC').toLowerCase()
  return file?.startsWith(place) && file.search(ending) > 0 ? file.slice(place.length) : undefined
}

/**
 * Lists the uploaded pictures and videos that a text names, wherever in it. Names may hold spaces and brackets, and where one ends nothing says: each
 * of its possible ends is listed.
 */
export function listUploadNames(text: string): string[] {
  const names = new Set<string>()
  for (const [, rest = ''] of text.matchAll(/img\/uploads\/((?:(?!img\/uploads\/)[^\n]){1,500})/gi)) {
    const spellings = new Set([rest, rest.replaceAll('\\', '').replaceAll('&amp;', '&')])
    for (const spelled of spellings)
      for (const { 0: end, index } of [...spelled.matchAll(ending)].slice(0, MAX_ENDS)) {
        const name = toUploadName(`/img/uploads/${spelled.slice(0, index + end.length)}`)
        if (name) names.add(name)
      }
  }
  return [...names]
}
