import 'server-only'
import type { InsightDocument } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { withdrawalOf } from '@/lib/content/documents/publication'
import { readingMinutes } from '@/lib/content/markdown/reading-time'
import type { LintResult } from '@/lib/diagnostics/lint-result'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import type { Audience } from '@/lib/site/audience'
import { formatAppearance } from '@/lib/site/dates/owners-time'
import { toBytes } from './bytes'

/** One fact of a document: a name with its values, which may lead somewhere. */
export type FactView = { name: string; values: { text: string; href?: string | undefined }[] }

const whole = new Intl.NumberFormat('en-US')

/** @param lintResult What the check has found out; without one nothing is known of links, pictures and redirects. */
export function toFacts(
  document: InsightDocument,
  lintResult: LintResult | undefined,
  audience: Audience,
): FactView[] {
  const { facts, path } = document
  const plain: FactView[] = [
    only('Words', whole.format(facts.words)),
    only('Reading time', `${readingMinutes(facts.words)} min`),
    only('Questions found', whole.format(facts.questions)),
    only('Address it will have', absoluteUrl(path)),
    ...toWithdrawal(document),
  ]
  if (!lintResult) return plain
  const { links, pictures, redirects, version } = lintResult
  return [
    ...plain,
    {
      name: 'Sent on to it',
      values: orNone(
        redirects.map((text) => ({ text })),
        'Nothing',
      ),
    },
    { name: 'Links to', values: orNone(toTitles(links.inside, audience), 'No other insight') },
    only('Links that leave the insights', whole.format(links.outside)),
    { name: 'Linked from', values: orNone(toTitles(links.in, audience), 'No other insight') },
    {
      name: 'Pictures',
      values: orNone(
        pictures.map(({ src, bytes }) => ({
          text: `${src.split('/').at(-1)}, ${bytes === undefined ? 'missing' : toBytes(bytes)}`,
        })),
        'None',
      ),
    },
    only('Version', version.hash),
  ]
}

function toWithdrawal(document: InsightDocument): FactView[] {
  const withdrawal = withdrawalOf(document)
  if (!withdrawal) return []
  return [only(withdrawal <= new Date() ? 'Taken back on' : 'Goes on', formatAppearance(withdrawal))]
}

function only(name: string, text: string): FactView {
  return { name, values: [{ text }] }
}

function orNone(values: FactView['values'], none: string): FactView['values'] {
  return values.length > 0 ? values : [{ text: none }]
}

/** Anyone who has a link to one document learns of no other that readers do not see. */
function toTitles(paths: string[], audience: Audience): FactView['values'] {
  const titles = new Map(listVisible(audience).map(({ path, title }) => [path, title]))
  return paths.flatMap((path) => {
    const text = titles.get(path)
    return text === undefined ? [] : [{ text, href: path }]
  })
}
