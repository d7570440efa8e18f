import type { Segment } from '@/lib/content/search/mark'

/** Text with the words that were looked for marked. */
export function Marked({ segments }: { segments: Segment[] }) {
  return segments.map(({ text, isMatch }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: segments never move, and nothing else tells equal ones apart
    isMatch ? <mark key={at}>{text}</mark> : text,
  )
}
