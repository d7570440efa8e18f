/** The attributes of an `<img>` that name its files. */
type Candidates = { src: string; srcSet?: string | undefined }

/** In pixels: only screens of several pixels to the CSS pixel ask for wider ones, and there a pixel shows less. */
const MAX_FULL_QUALITY_WIDTH = 2560
/** One of `qualities` in next.config.mjs. */
const DENSE_QUALITY = 40

/**
 * Encodes the widest candidates with a lower quality, and leaves out those that are wider than the file. The optimizer enlarges nothing: each of them would be the same
 * picture once more, of which browsers would believe that it is sharper than it is.
 *
 * @param candidates As `getImageProps` makes them, the narrowest first.
 * @param width Of the file, in pixels.
 * @returns The narrower ones, and the first that holds all of the file, with its true width; `src` is the last of them.
 */
export function toCandidates({ src, srcSet = '' }: Candidates, width: number): Candidates {
  const all = srcSet.split(', ').map((each) => {
    const [address = '', descriptor = ''] = each.split(' ')
    const pixels = Number.parseInt(descriptor, 10)
    const isDense = pixels > MAX_FULL_QUALITY_WIDTH
    return { address: isDense ? address.replace(/(?<=&q=)\d+/, String(DENSE_QUALITY)) : address, pixels }
  })
  const narrower = all.filter(({ pixels }) => pixels < width)
  const whole = all[narrower.length]
  const kept = whole ? [...narrower, { ...whole, pixels: width }] : narrower
  return {
    src: kept.at(-1)?.address ?? src,
    srcSet: kept.map(({ address, pixels }) => `${address} ${pixels}w`).join(', '),
  }
}
