import type { Segment } from '@/lib/content/search/mark'

/** Text with the words that were looked for marked. */
export function Marked({ segments }: { segments: Segment[] }) {
  return segments.map(({ text, isMatch }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: segments never move, and equal ones differ in nothing else
    isMatch ? <mark key={at}>{text}</mark> : text,
  )
}
