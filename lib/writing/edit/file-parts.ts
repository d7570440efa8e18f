/** A document's file, taken apart; put together again its parts are the file. */
export type FileParts = {
  /** All before the fields, the line of three hyphens included. */
  start: string
  fields: string
  /** The line below them, and the empty lines above the text. */
  middle: string
  body: string
  /** The line ends and spaces below the text. */
  end: string
}

const opening = /^\uFEFF?---[ \t]*\r?\n/
const closing = /^---[ \t]*(?:\r?\n|$)/gm
const emptyLines = /^(?:[ \t]*\r?\n)*/

/** @returns The parts; undefined for a file without fields between two lines of three hyphens. */
export function splitFile(text: string): FileParts | undefined {
  const start = opening.exec(text)?.[0]
  if (start === undefined) return undefined
  closing.lastIndex = start.length
  const close = closing.exec(text)
  if (!close) return undefined
  const rest = text.slice(close.index + close[0].length)
  const above = emptyLines.exec(rest)?.[0] ?? ''
  const body = rest.slice(above.length).trimEnd()
  return {
    start,
    fields: text.slice(start.length, close.index),
    middle: close[0] + above,
    body,
    end: rest.slice(above.length + body.length),
  }
}

export function joinFile({ start, fields, middle, body, end }: FileParts): string {
  return start + fields + middle + body + end
}
