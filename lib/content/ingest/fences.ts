/* The two lines of three hyphens around the fields, and what is found instead of them. */

const isFence = (line: string) => /^---[ \t]*$/.test(line)
/** What programs make of three hyphens, and what people type instead. */
const isNearlyFence = (line: string) => /^(?:[-–—]+|\*{3,}|_{3,}|={3,})[ \t]*$/.test(line)

/** @returns Why a file has no fields between two lines of three hyphens, with the line, counted from 1. */
export function findWrongFence(text: string): { message: string; hint: string; line: number } {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.trim() !== '')
  const first = lines[start] ?? ''
  if (start > 0 && isFence(first.trim()))
    return {
      message: 'Empty lines are above the fields.',
      hint: 'Delete them, so that the file starts with the line "---".',
      line: 1,
    }
  if (isFence(first)) return findWrongEnd(lines)
  if (isNearlyFence(first.trim()))
    return {
      message: `The line "${first.trim()}" above the fields is not three hyphens.`,
      hint: 'Write "---"; some programs turn hyphens into a dash.',
      line: start + 1,
    }
  return {
    message: 'The file has no frontmatter.',
    hint: 'Start it with a line "---", then the fields such as "title: …", then another line "---".',
    line: 1,
  }
}

function findWrongEnd(lines: string[]): { message: string; hint: string; line: number } {
  const wrong = lines.findIndex((line, index) => index > 0 && isNearlyFence(line.trim()))
  if (wrong > 0)
    return {
      message: `The line "${lines[wrong]?.trim()}" below the fields is not three hyphens.`,
      hint: 'Write "---" at the beginning of that line; some programs turn hyphens into a dash.',
      line: wrong + 1,
    }
  const textLine = findTextLine(lines.slice(1))
  return {
    message: 'The fields are never closed: the second line "---" is missing.',
    hint: 'Write a line "---" under the last field.',
    line: textLine === undefined ? 1 : textLine + 1,
  }
}

/**
 * Finds where text starts among lines that should be fields: behind an empty line, with a heading or what is no field.
 *
 * @returns The line, counted from 1; undefined when they may all be fields.
 */
export function findTextLine(lines: string[]): number | undefined {
  const isText = (line: string) =>
    /^#{1,6} \S/.test(line) || !/^(?:[ \t#\]})]|- |[\w-]+[ \t]*:|["'])/.test(line)
  const index = lines.findIndex(
    (line, at) => at > 0 && lines[at - 1]?.trim() === '' && line.trim() !== '' && isText(line),
  )
  return index < 0 ? undefined : index + 1
}
