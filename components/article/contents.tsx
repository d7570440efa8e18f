import { type Part, questionsOf } from '@/lib/text/composition'

/** From so many parts up an article has a table of contents. */
const fewestParts = 3

/** The list of sections or questions: beside the text on wide screens, folded above it on small ones. */
export function Contents({ parts }: { parts: Part[] }) {
  if (parts.length < fewestParts) return null
  const title = questionsOf(parts).length >= fewestParts ? 'The questions' : 'In this article'
  return (
    <>
      <details className="contents-folded lg:hidden">
        <summary>{title}</summary>
        <ContentsList parts={parts} />
      </details>
      <nav className="contents-beside max-lg:hidden" aria-label={title} id="contents">
        <p className="label">{title}</p>
        <ContentsList parts={parts} />
      </nav>
    </>
  )
}

function ContentsList({ parts }: { parts: Part[] }) {
  return (
    <ol className="contents-list">
      {parts.map((part) => (
        <li key={part.anchor} data-number={part.kind === 'question' ? part.number : undefined}>
          <a href={`#${part.anchor}`}>{part.kind === 'question' ? part.question : part.title}</a>
        </li>
      ))}
    </ol>
  )
}
