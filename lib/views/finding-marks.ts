import type { DocumentSummary } from '@/lib/content/documents/document'
import { markLines } from '@/lib/content/markdown/mark-lines'
import type { ParsedText } from '@/lib/content/markdown/sections'
import type { Place } from '@/lib/content/schema/field'
import { placeOf } from '@/lib/content/schema/field-lists'
import type { Finding } from '@/lib/diagnostics/finding'
import { listActive } from '@/lib/diagnostics/print-findings'

/** Fragments of the places on a document's page that fields show at. */
const fragments: Partial<Record<Place, string>> = {
  hero: '_hero',
  lead: '_lead',
  'call-to-action': 'first-step',
  topics: '_topics',
}

/** Marks the lines of a text on which there is something to repair. */
export function markFindings(
  parsedText: ParsedText,
  findings: Finding[],
  { body_line }: Pick<DocumentSummary, 'body_line'>,
): void {
  const lines = listActive(findings).flatMap(({ field, line }) =>
    field === 'text' && line !== undefined ? [line - body_line + 1] : [],
  )
  markLines(parsedText, lines, (line) => markOf(line + body_line - 1))
}

/** @returns The fragment of the place on the document's page that a finding is about; undefined where it shows nowhere there. */
export function placeOnPage({ field, line }: Finding): string | undefined {
  if (field === 'text') return line === undefined ? undefined : markOf(line)
  const place = placeOf(field)
  return place && fragments[place]
}

/** @param line Of the file. */
function markOf(line: number): string {
  return `line-${line}`
}
