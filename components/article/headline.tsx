import { RichText } from '@/components/rich-text'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import type { ArticleView } from '@/lib/views/article-view'

/** From here on a headline is set a size smaller, so that 140 characters still fit a phone. */
const longHeadline = 72

/** Browsers balance six lines at most; a longer headline is only kept from ending in a single word. */
const veryLongHeadline = 100

/** The words of the hero: the show or series, the headline, the tagline and the button. A player leaves them less room. */
export function Headline({ article }: { article: ArticleView }) {
  const { kicker, headline, document, heroAction, player } = article
  const sizes = player ? ['text-headline-long', 'text-section'] : ['text-headline', 'text-headline-long']
  const { length } = toPlainText(headline)
  const size = sizes[length > longHeadline ? 1 : 0]
  const wrapping = length > veryLongHeadline ? 'text-balance max-md:text-pretty' : 'text-balance'
  return (
    <>
      {kicker && (
        <p className="mb-3 label text-copper-light">
          <RichText tree={kicker} />
        </p>
      )}
      <h1 className={`${size} display-face hyphens-manual ${wrapping}`}>
        <RichText tree={headline} />
      </h1>
      {document.jumbotron?.tagline && (
        <p className="mt-4 max-w-2xl text-lead text-paper-85 text-pretty">{document.jumbotron.tagline}</p>
      )}
      {heroAction && (
        <p className="mt-6">
          <a className="button-teal" href={heroAction.href} data-print={heroAction.printed}>
            {heroAction.label}
          </a>
        </p>
      )}
    </>
  )
}
