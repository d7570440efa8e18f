import type { PictureFile } from '@/lib/content/media/picture-file'
import { pictureFields } from '@/lib/content/schema/field-formats'
import { type EditorialDocument, fieldText, picturesOf } from '../document'
import type { EditorialLibrary } from '../library'
import { isLocalPlace, toReadable } from '../local-place'
import { quote, type Rule } from '../rule'

/** The least width in pixels at which a picture is sharp in its place. Pictures in the text may be of any size. */
const leastWidths: Record<string, number> = {
  'jumbotron.img': 1200,
  open_graph_img: 1200,
  section_image: 700,
  footer_image: 625,
  thumbnail: 308,
  'cta.image': 275,
}

const MAX_BYTES = 1_000_000

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
    listFiles(document, library).flatMap(({ field, src, file }) => {
      const least = leastWidths[field]
      if (!least || file.width >= least || file.type === 'image/svg+xml') return []
      return [
        {
          field,
          message: `The picture ${quote(src)} is ${file.width} pixels wide, too few for its place.`,
          hint: `Use one at least ${least} pixels wide; enlarging this one would not make it sharper.`,
        },
      ]
    }),
}

export const pictureHeavy: Rule = {
  name: 'picture-heavy',
  severity: 'warning',
  check: (document, library) =>
    listFiles(document, library)
      .filter(({ file }) => file.bytes > MAX_BYTES)
      .map(({ field, line, src, file }) => ({
        field,
        line,
        message: `The picture ${quote(src)} weighs ${(file.bytes / MAX_BYTES).toFixed(1)} MB.`,
        hint: 'Save it as a JPEG of at most 1 MB, about 2,400 pixels wide.',
      })),
}

function whyMissing(address: string): string {
  if (isLocalPlace(address)) return 'is on somebody’s own computer'
  return /^(https?:)?\/\//i.test(address)
    ? 'is on another site, and this one shows only its own'
    : 'is not there'
}

type PlacedPicture = {
  field: string
  line?: number | undefined
  src: string
  /** What stands in a text, where `src` may have been taken out. */
  written?: string | undefined
}

function listPictures(document: EditorialDocument): PlacedPicture[] {
  const inFields = pictureFields.map((field) => ({ field, src: fieldText(document, field) ?? '' }))
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
