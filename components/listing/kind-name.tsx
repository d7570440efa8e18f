import type { CardView } from '@/lib/views/card-view'
import { KindMark } from './kind-mark'

/** What is watched or heard has a mark like that on its player; a fun fact has a label in the color of its slip. */
export function KindName({ postType, children }: { postType: CardView['postType']; children: string }) {
  const isPlayed = postType === 'video' || postType === 'podcast'
  const label = 'bg-copper py-[0.15em] pr-[0.6em] pl-[0.5em] text-ink'
  return (
    <span
      className={`inline-flex items-center gap-[0.45em] ${postType === 'fun-fact' ? label : 'text-accent'}`}
    >
      <KindMark
        postType={postType}
        className={isPlayed ? 'size-[2.1em] rounded-full bg-copper p-[0.35em] text-ink' : 'size-[1.15em]'}
      />
      {children}
    </span>
  )
}
