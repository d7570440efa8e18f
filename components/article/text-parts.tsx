import { RichText } from '@/components/rich-text'
import type { Part, QuestionAndAnswer, Section } from '@/lib/content/markdown/sections'

/** The body of an article: its sections and its questions with their answers, in order. */
export function TextParts({ parts, speaker }: { parts: Part[]; speaker?: string | undefined }) {
  const firstQuestion = parts.find((part) => part.kind === 'question')
  return parts.map((part) =>
    part.kind === 'question' ? (
      <Question key={part.anchor} part={part} speaker={part === firstQuestion ? speaker : undefined} />
    ) : (
      <OrdinarySection key={part.anchor} part={part} />
    ),
  )
}

function OrdinarySection({ part }: { part: Section }) {
  return (
    <section className="prose mt-12">
      <h2 id={part.anchor}>
        <RichText tree={{ type: 'root', children: part.heading }} />
      </h2>
      <RichText tree={part.content} />
    </section>
  )
}

/** Its number is part of its name, since an editor may ask one question twice. */
function Question({ part, speaker }: { part: QuestionAndAnswer; speaker?: string | undefined }) {
  const number = `_q${part.number}`
  return (
    <section className="question" aria-labelledby={`${number} ${part.anchor}`}>
      <p className="question-number" aria-hidden="true" id={number}>
        {String(part.number).padStart(2, '0')}
      </p>
      <h2 id={part.anchor} className="display-face text-section">
        <RichText tree={{ type: 'root', children: part.heading }} />
      </h2>
      <div className="prose mt-[1.4rem]">
        {speaker && <p className="display-face text-accent">{speaker} answers</p>}
        <RichText tree={part.answer} />
      </div>
      <p className="mt-4 text-small print:hidden">
        <a
          className="tap-target text-quiet"
          href={`#${part.anchor}`}
          aria-label={`Link to this answer to question ${part.number}`}
        >
          Link to this answer
        </a>{' '}
        <span className="answer-note text-quiet">The address of this page now leads here.</span>
      </p>
    </section>
  )
}
