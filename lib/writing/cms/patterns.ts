import type { Field } from '@/lib/content/schema/field'

/** What a value must look like, and what to write otherwise. */
type Pattern = [shape: string, hint: string]

/*
 * Hints for the time of typing: they refuse nothing that the ingest takes. What it refuses besides, the report says.
 */

/** By what a field is. */
const patterns: Partial<Record<Field['is'], Pattern>> = {
  // Months may be written in letters.
  day: [
    String.raw`^\s*(\d{4}-\d{1,2}-\d{1,2}.*|\d{4}/.*|.*[A-Za-z].*|\d{1,2}[./]\d{1,2}[./]\d{4})\s*$`,
    'Write year, month and day, such as 2026-03-09, or the minute as well, such as 2026-03-09T09:00:00-05:00.',
  ],
  duration: [
    String.raw`^\s*(\d{1,3}:[0-5]\d|\d{1,2}:[0-5]\d:[0-5]\d|[Pp][Tt]\S+)\s*$`,
    'Write minutes and seconds, such as 12:34, or hours, minutes and seconds, such as 1:02:03.',
  ],
  focus: [
    String.raw`^\s*\d{1,3}(\.\d+)?\s*%\s*[, ]\s*\d{1,3}(\.\d+)?\s*%\s*$`,
    'Write two percentages, how far it is from the left and from the top, such as 70% 40%.',
  ],
  address: [
    String.raw`^\s*([Hh][Tt][Tt][Pp][Ss]?:|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:|(?![A-Za-z][A-Za-z0-9+.-]*:))[^\\]*$`,
    'Write a web address such as https://example.com/page/, or a path such as /insights/.',
  ],
}

/** By its name, where that alone says more. */
const patternsOfNames: Record<string, Pattern> = {
  permalink: [String.raw`^[^\s?#\\:]+$`, 'Write a path such as insights/articles/some-piece.'],
}

/** @returns What the value of a field must look like, as far as that can be told while it is typed. */
export function patternOf(name: string, field: Field): Pattern | undefined {
  return patternsOfNames[name] ?? patterns[field.is]
}
