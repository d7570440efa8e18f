import { questionsOf } from '@/lib/content/markdown/sections'
import type { ArticleView } from '@/lib/views/article-view'

/** The ruled box in a drawing's corner: what this is, when, how long, and how many questions. */
export function TitleBlock({ article }: { article: ArticleView }) {
  const { document, kind, show, guest, date, updated, readingTime, duration, parts } = article
  const questions = questionsOf(parts).length
  return (
    <dl className="title-block">
      <Cell term="Kind">{kind}</Cell>
      {show && <Cell term="Show">{show}</Cell>}
      {guest && <Cell term="Guest">{guest}</Cell>}
      <Cell term="Date">
        <time dateTime={document.date}>{date}</time>
      </Cell>
      {document.updated && updated && (
        <Cell term="Updated">
          <time dateTime={document.updated}>{updated}</time>
        </Cell>
      )}
      {readingTime && <Cell term="Reading time">{readingTime}</Cell>}
      {duration && (
        <Cell term="Length">
          <time dateTime={duration.iso}>{duration.label}</time>
        </Cell>
      )}
      {document.episode && <Cell term="Episode">{document.episode.replace(/^episode\s+/i, '')}</Cell>}
      {questions > 0 && <Cell term="Questions">{questions}</Cell>}
      {document.author && <Cell term="Author">{document.author}</Cell>}
    </dl>
  )
}

function Cell({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="title-cell">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
