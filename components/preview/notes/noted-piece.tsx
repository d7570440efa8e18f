import { RuledSection } from '@/components/layout/ruled-section'
import type { NotesView } from '@/lib/preview/notes/notes-view'
import { NoteForm } from './note-form'
import { NotedBlock } from './noted-block'
import { ThreadList } from './thread-list'

/** The text of a piece, block by block, with the notes on each beside it; on a phone below it. */
export function NotedPiece({ notes }: { notes: NotesView }) {
  const { blocks, whole, gone, open, closed } = notes
  return (
    <>
      <p className="mt-8 font-bold">{toCount(open)}</p>
      <p className="preview-hint">Readers never see notes. Times are those of Chicago.</p>
      {closed && <p className="mt-2 max-w-prose">{closed}</p>}
      <RuledSection id="whole" heading="About the whole piece" className="mt-8" gap="mb-2">
        <div className="max-w-136">
          <ThreadList threads={whole} notes={notes} />
          <NoteForm notes={notes} name="Write a note on the whole piece" act="note" />
        </div>
      </RuledSection>
      {gone.length > 0 && (
        <RuledSection id="gone" heading="About words that are no longer there" className="mt-10" gap="mb-2">
          <div className="max-w-136">
            <ThreadList threads={gone} notes={notes} areGone />
          </div>
        </RuledSection>
      )}
      <RuledSection id="text" heading="About its words" className="mt-10" gap="mb-6">
        {blocks.map((block) => (
          <NotedBlock key={block.place} block={block} notes={notes} />
        ))}
      </RuledSection>
    </>
  )
}

function toCount(open: number): string {
  if (open === 0) return 'No note is open.'
  return open === 1 ? 'One note is open.' : `${open} notes are open.`
}
