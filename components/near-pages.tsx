import { absoluteUrl } from '@/lib/site/addresses/site-url'
import type { NearPage } from '@/lib/views/nearest-view'
import { RuledSection } from './layout/ruled-section'

/** Pages whose addresses or titles come near to one that is not there, set as the parts list of a drawing. */
export function NearPages({ heading, pages }: { heading: string; pages: NearPage[] }) {
  if (pages.length === 0) return null
  return (
    <RuledSection id="guesses" heading={heading} className="mt-8" gap="mb-1">
      <ol className="[counter-reset:part]">
        {pages.map(({ path, title, kind }) => (
          <li key={path} className="part-entry">
            <a
              className="quiet-link py-3 display-face text-number-small/[1.2]"
              href={path}
              data-print={absoluteUrl(path)}
            >
              {title}
            </a>
            <span className="label col-start-2 pb-3 text-quiet sm:col-start-auto">{kind}</span>
          </li>
        ))}
      </ol>
    </RuledSection>
  )
}
