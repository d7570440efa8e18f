import { type Part, questionsOf } from '@/lib/content/markdown/sections'

/** An article with fewer parts has no table of contents. */
const MIN_PARTS = 3

/** The list of sections or questions: beside the text on wide screens, folded above it on small ones. */
export function Contents({ parts }: { parts: Part[] }) {
  if (parts.length < MIN_PARTS) return null
  const questions = questionsOf(parts).length
  const isInterview = questions >= MIN_PARTS
  const title = isInterview ? 'The questions' : 'In this article'
  return (
    <>
      <details className="mx-auto mb-8 max-w-[31.5em] border-y-2 border-type lg:hidden print:hidden">
        <summary className="cursor-pointer py-[0.85rem] display-face text-control">
          {isInterview ? `The ${questions} questions` : title}
        </summary>
        <ContentsList parts={parts} />
      </details>
      <nav
        className="contents-beside sticky top-6 row-start-1 -mx-2 max-h-[calc(100svh-3rem)] self-start overflow-y-auto scroll-py-2 px-2 pb-2 max-lg:hidden"
        aria-label={title}
        id="contents"
      >
        <p className="label pb-3">{title}</p>
        <ContentsList parts={parts} />
      </nav>
    </>
  )
}

function ContentsList({ parts }: { parts: Part[] }) {
  return (
    <ol className="max-lg:pb-2">
      {parts.map((part) => (
        <li
          key={part.anchor}
          className="contents-entry"
          data-number={part.kind === 'question' ? part.number : undefined}
        >
          <a href={`#${part.anchor}`}>{part.kind === 'question' ? part.question : part.title}</a>
        </li>
      ))}
    </ol>
  )
}
