import type { Page } from '@playwright/test'
import { heroes } from './heroes'

/** A picture that comes in several widths, outside of a hero; all numbers are widths in its own pixels. */
export type ListPicture = {
  src: string
  /** Of the candidate that the browser has chosen. */
  pixels: number
  /** That would have one for each pixel of the screen. */
  needed: number
  /** Of the smallest candidate that has. */
  enough: number
  /** Of the file that all candidates are made from. */
  whole: number
}

/** Waits for all pictures of a page, those included that are loaded when they are scrolled to. */
export function loadPictures(page: Page): Promise<void> {
  return page.evaluate(async () => {
    async function isDecoded(image: HTMLImageElement) {
      try {
        await image.decode()
        return true
      } catch {
        // This fails, too, when the browser chooses another file of the picture meanwhile.
        if (image.complete && image.naturalWidth === 0) throw new Error(`${image.currentSrc} is broken.`)
        return false
      }
    }
    for (const image of document.images) image.loading = 'eager'
    await Promise.all(
      [...document.images].map(async (image) => {
        while (!(await isDecoded(image))) await new Promise(requestAnimationFrame)
      }),
    )
  })
}

/** Measures the pictures of a page against their places, which they cover. */
export function readListPictures(page: Page): Promise<ListPicture[]> {
  return page.evaluate(
    (heroes) =>
      [...document.querySelectorAll<HTMLImageElement>('main img')]
        .filter((image) => image.srcset && !image.closest(heroes) && image.checkVisibility())
        .map((image) => {
          const sources = [...(image.parentElement?.querySelectorAll('source') ?? [])]
          const source = sources.find(({ media }) => matchMedia(media).matches)
          const candidates = (source?.srcset ?? image.srcset).split(', ').map((each) => {
            const [address = '', width = ''] = each.split(' ')
            return { address: new URL(address, location.href).href, width: Number.parseInt(width, 10) }
          })
          const whole = source
            ? Math.max(...candidates.map(({ width }) => width))
            : Number(image.getAttribute('width'))
          const { width, height } = image.getBoundingClientRect()
          const shape = image.naturalWidth / image.naturalHeight
          const needed = devicePixelRatio * Math.max(width, height * shape)
          const chosen = candidates.find(({ address }) => address === image.currentSrc)?.width ?? 0
          const enough = candidates.find((each) => each.width >= needed)?.width ?? whole
          return { src: image.currentSrc, pixels: Math.min(chosen, whole), needed, enough, whole }
        }),
    heroes,
  )
}
