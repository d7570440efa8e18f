import { toHtml } from 'hast-util-to-html'
import { element } from './html/tree'
import { metaOf, type Row, textIn } from './wordpress-rows'

/** The picture of an attachment. */
export function toPicture(attachment: Row): { src: string; alt: string } {
  return {
    src: textIn(attachment, 'wp:attachment_url') || textIn(attachment, 'guid'),
    alt: metaOf(attachment).get('_wp_attachment_image_alt') ?? '',
  }
}

/**
 * Makes the pictures of a gallery.
 *
 * @param numbers Of its attachments; without them, a gallery shows what was uploaded for its post.
 * @param post The number of that.
 * @returns HTML; nothing where none of them is in the export.
 */
export function toGallery(
  numbers: string[] | undefined,
  post: string,
  attachments: Map<string, Row>,
): string {
  const shown = numbers
    ? numbers.map((number) => attachments.get(number)).filter((row) => row !== undefined)
    : [...attachments.values()].filter((row) => textIn(row, 'wp:post_parent') === post)
  const images = shown.map(toPicture).map(({ src, alt }) => element('p', [element('img', [], { src, alt })]))
  return images.length > 0 ? `\n\n${toHtml(images)}\n\n` : ''
}
