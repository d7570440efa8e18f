import type { PictureFile } from '@/lib/content/media/picture-file'
import { maxPictureBytes } from '@/lib/content/media/picture-limits'
import { fieldsThatAre } from '@/lib/content/schema/field-lists'
import { type EditorialDocument, fieldText, picturesOf } from '../document'
import type { EditorialLibrary } from '../library'
import { isLocalAddress, isLocalPlace, toReadable } from '../local-place'
import { quote, type Rule } from '../rule'

export const pictureMissing: Rule = {
  name: 'picture-missing',
  severity: 'error',
  check: (document, library) =>
    listPictures(document)
      .filter(({ src }) => !library.pictures.has(src))
      .map(({ field, line, src, written = src }) => ({
        field,
        line,
        message: `The picture ${quote(toReadable(written))} ${whyMissing(written)}; readers see a drawing instead.`,
        hint: 'Put the file under public/img/uploads/ and name it here as /img/uploads/….',
      })),
}

export const pictureSmall: Rule = {
  name: 'picture-small',
  severity: 'warning',
  check: (document, library) =>
    listFiles(document, library).flatMap(({ field, src, file, minWidth = 0 }) => {
      if (file.width >= minWidth || file.type === 'image/svg+xml') return []
      return [
        {
          field,
          message: `The picture ${quote(src)} is ${inDigits(file.width)} pixels wide. Screens that need more enlarge it, and it looks blurred there.`,
          hint: `Upload one at least ${inDigits(minWidth)} pixels wide, such as the original of this one. Enlarging a small copy would not make it sharper.`,
        },
      ]
    }),
}

export const pictureHeavy: Rule = {
  name: 'picture-heavy',
  severity: 'warning',
  check: (document, library) =>
    listFiles(document, library)
      .filter(({ file }) => file.bytes > maxPictureBytes)
      .map(({ field, line, src, file }) => ({
        field,
        line,
        message: `The picture ${quote(src)} weighs ${(file.bytes / maxPictureBytes).toFixed(1)} MB.`,
        hint: 'Save it as a JPEG of at most 1 MB, about 2,560 pixels wide.',
      })),
}

const inDigits = (pixels: number) => pixels.toLocaleString('en-US')

function whyMissing(address: string): string {
  if (isLocalPlace(address)) return 'is on somebody’s own computer'
  if (isLocalAddress(address)) return 'is on somebody’s own computer or network'
  return /^(https?:)?\/\//i.test(address)
    ? 'is on another site, and this one shows only its own'
    : 'is not there'
}

type PlacedPicture = {
  field: string
  line?: number | undefined
  src: string
  /** What is written in a text, where `src` may have been taken out. */
  written?: string | undefined
  /** Pictures in the text may be of any size. */
  minWidth?: number
}

function listPictures(document: EditorialDocument): PlacedPicture[] {
  const inFields = fieldsThatAre('picture').map(({ name: field, minWidth }) => ({
    field,
    src: fieldText(document, field) ?? '',
    minWidth,
  }))
  return [...inFields.filter(({ src }) => src !== ''), ...picturesOf(document)]
}

function listFiles(
  document: EditorialDocument,
  { pictures }: EditorialLibrary,
): (PlacedPicture & { file: PictureFile })[] {
  return listPictures(document).flatMap((picture) => {
    const file = pictures.get(picture.src)
    return file ? [{ ...picture, file }] : []
  })
}
