import { TopicList } from '@/components/listing/topic-list'
import { Picture } from '@/components/picture'
import { Player } from '@/components/player/player'
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
  const { document, lead, opening, parts, sectionPicture, footerPicture, callToAction } = article
  return (
    <>
      <div className="reading-progress" aria-hidden="true" />
      <article>
        <Jumbotron article={article} />
        {article.player && <Player player={article.player} />}
        {article.url && <p className="print-source">{article.url}</p>}
        <div className="article-columns">
          <Contents parts={parts} />
          <div className="article-text">
            {lead.children.length > 0 && (
              <div className="lead" id="_lead">
                <RichText tree={lead} />
              </div>
            )}
            {sectionPicture && <Picture picture={sectionPicture} className="inset" />}
            <div className="prose opening">
              <RichText tree={opening} />
            </div>
            <TextParts parts={parts} speaker={document.speaker} />
            {footerPicture && <Picture picture={footerPicture} className="inset" />}
            {article.topics.length > 0 && <TopicList topics={article.topics} />}
            {article.shareLinks.length > 0 && <Share links={article.shareLinks} />}
          </div>
        </div>
        {callToAction && <CallToAction action={callToAction} />}
      </article>
      <FurtherReading next={article.next} related={article.related} />
    </>
  )
}
