import { preload } from 'react-dom'
import { DrawingFrame } from '@/components/drawing-frame'
import { HeroPicture } from '@/components/hero-picture'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { RichText } from '@/components/rich-text'
import { toPlainText } from '@/lib/content/markdown/plain-text'
import type { ArticleView } from '@/lib/views/article-view'
import { HeroVideo } from './hero-video'
import { TitleBlock } from './title-block'

/** From here on a headline is set a size smaller, so that 140 characters still fit a phone. */
const longHeadline = 72

/** The hero: picture or video, drawing frame, headline and title block. */
export function Jumbotron({ article }: { article: ArticleView }) {
  const { hero, heroVideo, headline, document, heroAction, trail } = article
  if (!heroVideo)
    preload(hero.src, {
      as: 'image',
      imageSrcSet: hero.srcSet,
      imageSizes: hero.sizes,
      fetchPriority: 'high',
    })
  const size = toPlainText(headline).length > longHeadline ? 'text-headline-long' : 'text-headline'
  return (
    <header className={`hero ${heroVideo ? '' : 'min-h-[min(46rem,88svh)]'}`} id="_hero">
      {!heroVideo && <HeroPicture picture={hero} slug={document.slug} />}
      <DrawingFrame />
      <div className="hero-width flex flex-col py-10">
        <Breadcrumbs trail={trail} />
        {heroVideo && <HeroVideo video={heroVideo} slug={document.slug} />}
        <div className={`mt-auto max-w-4xl ${heroVideo ? 'pt-8' : 'pt-40 lg:pt-48'}`}>
          <h1 className={`${size} display-face hyphens-manual text-balance`}>
            <RichText tree={headline} />
          </h1>
          {document.jumbotron?.tagline && (
            <p className="mt-4 max-w-2xl text-lead text-paper-85">{document.jumbotron.tagline}</p>
          )}
          {heroAction && (
            <p className="printed-links mt-6">
              <a className="button-teal" href={heroAction.href} data-print={heroAction.printed}>
                {heroAction.label}
              </a>
            </p>
          )}
        </div>
        <TitleBlock article={article} />
      </div>
    </header>
  )
}
