import type { Finding } from '@/lib/diagnostics/finding'
import { toReport } from '@/lib/diagnostics/print-findings'
import type { ContentReport } from './publisher'

/** Of more nobody reads anything in a log. */
const MAX_PRINTED = 200

/**
 * @returns What words of each report only the findings that were not in the one before, and the counts; an empty text where
 *   nothing has changed.
 */
export function newsOf(): (report: ContentReport) => string {
  let before: ReadonlySet<string> = new Set()
  let said = ''
  return ({ findings, summary }) => {
    const keyed = findings.map((finding): [string, Finding] => [JSON.stringify(finding), finding])
    const news = keyed.filter(([key]) => !before.has(key)).map(([, finding]) => finding)
    const isNothingNew = news.length === 0 && summary === said
    before = new Set(keyed.map(([key]) => key))
    said = summary
    if (isNothingNew) return ''
    const others = news.length - MAX_PRINTED
    const rest = others > 0 ? `… and ${others} more, of which "npm run check" tells.` : ''
    return [toReport(news.slice(0, MAX_PRINTED)), rest, summary].filter(Boolean).join('\n\n')
  }
}
