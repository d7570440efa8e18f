import 'server-only'
import { createHash } from 'node:crypto'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { oncePerList } from '@/lib/content/documents/once-per-list'
import { isPublished } from '@/lib/content/documents/publication'
import { type Focus, toFocus } from '@/lib/content/media/focus'
import {
  listPhoneWidths,
  phoneBox,
  phoneCropDesign,
  phoneMedia,
  renderPhoneCrop,
} from '@/lib/content/media/phone-crop'
import { findPictureFile, type PhoneSource } from '@/lib/content/media/picture'
import { phoneHeroPath } from '@/lib/site/addresses/machine-files'
import { pathSegments } from '@/lib/site/addresses/paths'
import { everybody } from '@/lib/site/audience'

/** @returns What must stay in sight of a document's hero. */
export function focusOf({ jumbotron }: DocumentSummary): Focus {
  return toFocus(jumbotron?.focus)
}

/**
 * @returns The crop that phones show of a document's hero; undefined where they show the whole picture: of drawings, and of
 *   what readers do not find yet, whose pictures have no address of their own.
 */
export async function toPhoneSource(document: DocumentSummary): Promise<PhoneSource | undefined> {
  const file = await findPictureFile(document.jumbotron?.img)
  if (!file || !isPublished(document, new Date())) return undefined
  const focus = focusOf(document)
  const sources = listPhoneWidths(file, focus).map(
    (width) => `${toAddress(document, file.src, width)} ${width}w`,
  )
  if (sources.length === 0) return undefined
  return { srcSet: sources.join(', '), sizes: `${phoneBox.width}px`, media: phoneMedia, type: 'image/avif' }
}

/** The address names all that the crop is made of, so that it can be kept for good. */
function toAddress(document: DocumentSummary, src: string, width: number): string {
  const made = JSON.stringify([phoneCropDesign, src, focusOf(document)])
  const version = createHash('sha256').update(made).digest('hex').slice(0, 8)
  return `${phoneHeroPath(document.path, width)}?v=${version}`
}

/** A crop as the route sends it, and whether an address names it as it is now. */
export type PhoneHero = { avif: Buffer; address: string }

/** @returns The crop at these segments under `/drawings/phone/`, of a published document's hero. */
export async function findPhoneHero([width = '', ...segments]: string[]): Promise<PhoneHero | undefined> {
  const document = byCrop(listVisible(everybody)).get(segments.flatMap(pathSegments).join('/'))
  const file = document && (await findPictureFile(document.jumbotron?.img))
  if (!document || !file) return undefined
  const pixels = listPhoneWidths(file, focusOf(document)).find((each) => String(each) === width)
  if (pixels === undefined) return undefined
  const address = toAddress(document, file.src, pixels)
  return { avif: await renderPhoneCrop(file, focusOf(document), pixels), address }
}

const byCrop = oncePerList(
  (documents) =>
    new Map(
      documents.map((document) => [
        pathSegments(phoneHeroPath(document.path, 0)).slice(3).join('/'),
        document,
      ]),
    ),
)
