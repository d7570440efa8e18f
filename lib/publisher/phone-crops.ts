import { type Focus, toFocus } from '@/lib/content/media/focus'
import { listPhoneWidths, renderPhoneCrop } from '@/lib/content/media/phone-crop'
import { type PictureFile, readPictureFile } from '@/lib/content/media/picture-file'

type Hero = { jumbotron?: { img?: string | undefined; focus?: string | undefined } | undefined }
type Making = {
  read: (src: string | undefined) => Promise<PictureFile | undefined>
  render: (file: PictureFile, focus: Focus, width: number) => Promise<unknown>
}

/**
 * @returns What makes the crops of heroes that phones show, before a reader waits for one; each once, also of documents that
 *   are not public yet. What is asked of it with `isWanted` ends it after the crop that it is at. A picture that breaks is
 *   left to the check, which says so.
 */
export function keepPhoneCrops(making: Making = { read: readPictureFile, render: renderPhoneCrop }) {
  const made = new Set<string>()
  return async (documents: Hero[], isWanted: () => boolean): Promise<void> => {
    for (const { jumbotron } of documents) {
      if (!isWanted()) return
      const file = await making.read(jumbotron?.img)
      if (!file) continue
      const focus = toFocus(jumbotron?.focus)
      for (const width of listPhoneWidths(file, focus)) {
        const crop = JSON.stringify([file.src, file.bytes, focus, width])
        if (made.has(crop)) continue
        if (!isWanted()) return
        made.add(crop)
        await making.render(file, focus, width).catch(() => {})
      }
    }
  }
}
