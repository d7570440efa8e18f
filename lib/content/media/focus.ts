/** A place in a picture, as shares of its width and height. */
export type Focus = { x: number; y: number }

/** Where heroes have their subject when nobody says otherwise: the words are on the left. */
const usualFocus: Focus = { x: 0.75, y: 0.5 }

const percentages = /^(\d{1,3}(?:\.\d+)?)\s*%\s*[, ]\s*(\d{1,3}(?:\.\d+)?)\s*%$/

/** @returns the place that an editor has written, such as `70% 40%`; undefined when the text names none */
export function parseFocus(text: string): Focus | undefined {
  const [, across, down] = percentages.exec(text.trim()) ?? []
  if (across === undefined || down === undefined) return undefined
  const focus = { x: Number(across) / 100, y: Number(down) / 100 }
  return focus.x <= 1 && focus.y <= 1 ? focus : undefined
}

/** @returns the place that an editor has written; the usual one where the text names none */
export function toFocus(text = ''): Focus {
  return parseFocus(text) ?? usualFocus
}

/**
 * The largest part of a picture that has a given shape and holds a place in it, near its middle.
 *
 * @param ratio Width through height.
 */
export function cropAround(
  focus: Focus,
  { width, height }: { width: number; height: number },
  ratio: number,
): { left: number; top: number; width: number; height: number } {
  const crop = {
    width: Math.max(1, Math.min(width, Math.floor(height * ratio))),
    height: Math.max(1, Math.min(height, Math.floor(width / ratio))),
  }
  const from = (share: number, whole: number, part: number) =>
    Math.round(Math.min(Math.max(0, share * whole - part / 2), whole - part))
  return { left: from(focus.x, width, crop.width), top: from(focus.y, height, crop.height), ...crop }
}
