import { DrawingFrame } from '@/components/drawing-frame'
import { HeroPicture } from '@/components/hero-picture'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Player } from '@/components/player/player'
import { RecordingLinks } from '@/components/player/recording-links'
import type { ArticleView } from '@/lib/views/article-view'
import { Headline } from './headline'
import { HeroVideo } from './hero-video'
import { TitleBlock } from './title-block'

/** The hero: picture, video or player, drawing frame, headline and title block. */
export function Jumbotron({ article }: { article: ArticleView }) {
  const { hero, heroVideo, player, recordings, document, trail } = article
  const isPictured = !heroVideo && player?.medium !== 'video'
  return (
    <header
      className={`hero grid-rows-[1fr_auto] ${heroVideo || player ? '' : 'min-h-[min(46rem,88svh)]'}`}
      id="_hero"
    >
      {isPictured && (
        <div className={player ? 'contents max-lg:hidden' : 'contents'}>
          <HeroPicture picture={hero} slug={document.slug} />
        </div>
      )}
      <DrawingFrame />
      <div className="hero-width flex flex-col pt-10 pb-8">
        <Breadcrumbs
          trail={trail}
          className={`over-picture self-start ${heroVideo || player ? '' : 'mb-40 lg:mb-48'}`}
        />
        {heroVideo && <HeroVideo video={heroVideo} slug={document.slug} />}
        {player ? (
          <div
            className={`grid gap-x-12 gap-y-6 pt-4 ${player.medium === 'video' ? 'lg:grid-cols-[5fr_7fr] lg:items-end' : 'lg:pt-16'}`}
          >
            <div className={`max-w-4xl ${isPictured ? 'over-picture self-start' : ''}`}>
              <Headline article={article} />
            </div>
            <Player player={player} listing={recordings} />
          </div>
        ) : (
          <div className={`over-picture hero-words self-start ${heroVideo ? 'mt-8' : 'mt-auto'}`}>
            <Headline article={article} />
            {recordings && <RecordingLinks listing={recordings} />}
          </div>
        )}
      </div>
      <TitleBlock article={article} />
    </header>
  )
}
