import type { FeedEntry } from '@/lib/views/preview/as-of-view'
import { Shelf, ShelfRow } from './shelf'

/** What subscribers will have got by the date that is set. */
export function ComingFeed({ items }: { items: FeedEntry[] }) {
  return (
    <Shelf id="feed" heading={`What feeds will hold then (${items.length})`} none="Nothing.">
      {items.map(({ id, title, summary, date }) => (
        <ShelfRow key={id} title={title}>
          <p>{summary}</p>
          <p className="label text-quiet">{date}</p>
        </ShelfRow>
      ))}
    </Shelf>
  )
}
