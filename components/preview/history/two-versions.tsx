import { RuledSection } from '@/components/layout/ruled-section'
import type { ConflictView } from '@/lib/preview/desk/conflict'
import { PieceHead } from '../piece-head'
import { ComparedTexts } from './compared-texts'

/** What happened where two edited one piece, both texts word by word, and how to go on. */
export function TwoVersions({ conflict }: { conflict: ConflictView }) {
  const { title, author, when, comparison, mine, edit } = conflict
  return (
    <div className="page-width py-8 lg:py-10">
      <PieceHead
        label="Two versions"
        title={title}
        links={[{ name: 'Edit the saved version', href: edit }]}
      />
      <p className="mt-5 max-w-prose text-lead">
        While you were writing, {author} saved this piece, on {when}, Chicago time. That version counts. Yours
        was not saved over it, and is kept here for 30 days.
      </p>
      <p className="mt-4 max-w-prose">
        To go on, open the saved version, put in what is yours below, and save. What is marked as added is in
        your version alone; what is struck out is in the saved one alone.
      </p>
      <RuledSection id="compared" heading="The saved version, and yours" className="mt-10">
        <ComparedTexts comparison={comparison} />
      </RuledSection>
      <RuledSection id="yours" heading="Your version, to copy" className="mt-10">
        <label className="preview-field">
          <span className="label">The whole file</span>
          <textarea className="preview-input min-h-80 py-2.5" readOnly value={mine} />
        </label>
      </RuledSection>
    </div>
  )
}
