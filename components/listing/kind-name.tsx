import { type Kind, kindFacts, mediumOfKind } from '@/lib/site/collections'
import { KindMark } from './kind-mark'

/** What is watched or heard has a mark like that on its player; a brief piece has a label in the color of its slip. */
export function KindName({ postType, children }: { postType: Kind; children: string }) {
  const isPlayed = mediumOfKind(postType) !== 'text'
  const label = 'bg-copper py-[0.15em] pr-[0.6em] pl-[0.5em] text-ink'
  return (
    <span
      className={`inline-flex items-center gap-[0.45em] ${kindFacts[postType].isBrief ? label : 'text-accent'}`}
    >
      <KindMark
        postType={postType}
        className={isPlayed ? 'size-[2.1em] rounded-full bg-copper p-[0.35em] text-ink' : 'size-[1.15em]'}
      />
      {children}
    </span>
  )
}
