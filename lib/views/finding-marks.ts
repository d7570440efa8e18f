import type { DocumentSummary } from '@/lib/documents/document'
import type { Finding } from '@/lib/findings/finding'
import { listLoud } from '@/lib/findings/report'
import type { Composition } from '@/lib/text/composition'
import { markLines } from '@/lib/text/mark-lines'

/** Fragments of the places on a document's page that fields show at. */
const placesOfFields: [field: RegExp, fragment: string][] = [
  [/^(title$|jumbotron\b|date$|updated$|author$|post_type$)/, '_hero'],
  [/^intro$/, '_lead'],
  [/^cta\b/, 'first-step'],
  [/^topics$/, '_topics'],
]

/** Marks the lines of a text on which there is something to mend. */
export function markFindings(
  composition: Composition,
  findings: Finding[],
  { body_line }: Pick<DocumentSummary, 'body_line'>,
): void {
  const lines = listLoud(findings).flatMap(({ field, line }) =>
    field === 'text' && line !== undefined ? [line - body_line + 1] : [],
  )
  markLines(composition, lines, (line) => markOf(line + body_line - 1))
}

/** @returns The fragment of the place on the document's page that a finding is about; undefined where it shows nowhere there. */
export function placeOnPage({ field, line }: Finding): string | undefined {
  if (field === 'text') return line === undefined ? undefined : markOf(line)
  return placesOfFields.find(([pattern]) => field !== undefined && pattern.test(field))?.[1]
}

/** @param line Of the file. */
function markOf(line: number): string {
  return `line-${line}`
}
