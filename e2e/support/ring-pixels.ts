import { type Area, contrastOf, type Pixels } from './pixels'

/** A ring has at least this contrast with what is there without it (WCAG 2.2, 2.4.13). */
const leastContrast = 3
/** So much of it has, the rest being its second colour, its soft edge and what it crosses; that has changed at least. */
const leastShare = 0.4
const leastChange = 1.3

/** An area of the window with a focus and without it. Of what is too tall for the window only the sides are in it. */
type Change = { area: Area; focused: Pixels; blurred: Pixels; isTooTall: boolean }

/** Whether what the focus changes is a closed line around each of the boxes. */
export function isRingAround(boxes: Area[], { area, focused, blurred, isTooTall }: Change): boolean {
  const outside = floodFrom(ringIn(focused, blurred), focused.width, focused.height, isTooTall)
  return boxes.every(({ x, y, width, height }) => {
    const [head, foot] = [Math.max(y, area.y), Math.min(y + height, area.y + area.height)]
    const [column, row] = [Math.round(x + width / 2 - area.x), Math.round((head + foot) / 2 - area.y)]
    return outside[row * focused.width + column] === 0
  })
}

/**
 * The pixels that the focus changes, two pixels thick, and those beside them. None where too few of them contrast with what
 * was there: a ring may cross letters, which are as dark.
 */
function ringIn(focused: Pixels, blurred: Pixels): Uint8Array {
  const { width } = focused
  const contrasts = focused.luminances.map((luminance, at) =>
    contrastOf(luminance, blurred.luminances[at] ?? 0),
  )
  const changed = contrasts.filter((contrast) => contrast >= leastChange)
  const ring = new Uint8Array(contrasts.length)
  if (changed.filter((contrast) => contrast >= leastContrast).length < changed.length * leastShare)
    return ring
  for (let at = 0; at < contrasts.length; at += 1) {
    const square = [at, at + 1, at + width, at + width + 1]
    if (at % width === width - 1 || !square.every((each) => (contrasts[each] ?? 0) >= leastChange)) continue
    for (const down of [-1, 0, 1, 2]) for (const along of [-1, 0, 1, 2]) ring[at + down * width + along] = 1
  }
  return ring
}

/** What can be reached from the border of the area without crossing the ring; corners are no obstacle. */
function floodFrom(ring: Uint8Array, width: number, height: number, isTooTall: boolean): Uint8Array {
  const outside = new Uint8Array(ring.length)
  const waiting: number[] = []
  const reachPixel = (column: number, row: number) => {
    const at = row * width + column
    if (column < 0 || row < 0 || column >= width || row >= height || ring[at] || outside[at]) return
    outside[at] = 1
    waiting.push(at)
  }
  if (!isTooTall)
    for (let column = 0; column < width; column += 1)
      for (const row of [0, height - 1]) reachPixel(column, row)
  for (let row = 0; row < height; row += 1) for (const column of [0, width - 1]) reachPixel(column, row)
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [column, row] = [at % width, Math.floor(at / width)]
    for (const down of [-1, 0, 1]) for (const along of [-1, 0, 1]) reachPixel(column + along, row + down)
  }
  return outside
}
