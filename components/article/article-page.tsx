import { TopicList } from '@/components/listing/topic-list'
import { Picture } from '@/components/picture'
import { RichText } from '@/components/rich-text'
import type { ArticleView } from '@/lib/views/article-view'
import { CallToAction } from './call-to-action'
import { Contents } from './contents'
import { FurtherReading } from './further-reading'
import { Jumbotron } from './jumbotron'
import { Share } from './share'
import { TextParts } from './text-parts'

/** A whole article, from hero to further reading. */
export function ArticlePage({ article }: { article: ArticleView }) {
  const { document, lead, opening, parts, picturesBefore, picturesAfter, callToAction } = article
  const hasText = [lead, opening].some(({ children }) => children.length > 0) || parts.length > 0
  return (
    <>
      <div className="reading-progress print:hidden" aria-hidden="true" />
      <article>
        <Jumbotron article={article} />
        {article.url && (
          <p className="hidden text-[9pt] print:mt-[4mm] print:mb-[8mm] print:block">{article.url}</p>
        )}
        <div className="article-columns">
          <Contents parts={parts} />
          <div className="article-text">
            {article.player && hasText && (
              <h2 className="section-rule label mb-6">
                {article.player.medium === 'video' ? 'About this video' : 'Show notes'}
              </h2>
            )}
            {lead.children.length > 0 && (
              <div className="lead" id="_lead">
                <RichText tree={lead} />
              </div>
            )}
            <Insets pictures={picturesBefore} />
            <div className="prose">
              <RichText tree={opening} />
            </div>
            <TextParts parts={parts} speaker={document.speaker} />
            <Insets pictures={picturesAfter} />
            {article.topics.length > 0 && (
              <div className="mt-14 text-control print:hidden">
                <TopicList topics={article.topics} />
              </div>
            )}
            {article.shareLinks.length > 0 && <Share links={article.shareLinks} />}
          </div>
        </div>
        {callToAction && <CallToAction action={callToAction} />}
      </article>
      <FurtherReading next={article.next} related={article.related} />
    </>
  )
}

function Insets({ pictures }: { pictures: ArticleView['picturesBefore'] }) {
  return pictures.map((picture) => (
    <Picture key={picture.src} picture={picture} className="my-10 bg-raised" />
  ))
}
