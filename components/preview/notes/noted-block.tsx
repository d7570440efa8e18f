import { RichText } from '@/components/rich-text'
import type { BlockView, NotesView } from '@/lib/preview/notes/notes-view'
import { NoteForm } from './note-form'
import { ThreadList } from './thread-list'

const looks: Record<BlockView['kind'], string> = {
  lead: 'text-lead',
  heading: 'mt-10',
  text: '',
}

/** In characters: enough to know a block by. */
const MAX_NAME = 40

/** A block of the text, and the notes on it. */
export function NotedBlock({ block, notes }: { block: BlockView; notes: NotesView }) {
  const { kind, tree, words, question, place, threads } = block
  const [open, settled] = [
    threads.filter(({ resolved }) => !resolved),
    threads.filter((each) => each.resolved),
  ]
  return (
    <div className="mb-3 gap-x-14 lg:grid lg:grid-cols-[minmax(0,36rem)_minmax(0,28rem)]">
      <div className={`min-w-0 self-start ${looks[kind]} ${open.length > 0 ? 'noted-words' : ''}`}>
        {question && <p className="mb-1 display-face text-title text-accent">{question}</p>}
        <div className="prose">
          <div className="noted-block">
            <RichText tree={tree} />
          </div>
        </div>
      </div>
      <div className={`min-w-0 ${kind === 'heading' ? 'lg:mt-10' : ''}`}>
        <ThreadList threads={[...open, ...settled]} notes={notes} />
        {words && (
          <NoteForm
            notes={notes}
            name="Write a note"
            on={toName(words)}
            act="note"
            about={{ words, place }}
          />
        )}
      </div>
    </div>
  )
}

function toName(words: string): string {
  return words.length > MAX_NAME ? `${words.slice(0, MAX_NAME).trimEnd()}…` : words
}
