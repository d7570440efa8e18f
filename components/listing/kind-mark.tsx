import type { Kind } from '@/lib/site/collections'

type Drawing = { path: string; isFilled?: true }

const drawings: Partial<Record<Kind, Drawing>> = {
  article: { path: 'M4 6H20M4 12H20M4 18H13' },
  'fun-fact': { path: 'M12 3V9M12 15V21M3 12H9M15 12H21M6 6L9 9M15 15L18 18M18 6L15 9M9 15L6 18' },
  video: { path: 'M7 4L20 12L7 20Z', isFilled: true },
  podcast: { path: 'M3 9V15M7.5 5V19M12 8V16M16.5 3V21M21 9V15' },
}

/** For a kind that has no drawing of its own. */
const plain: Drawing = { path: 'M5 5H19V19H5Z' }

/** A small sign of what a piece is, for the eye; the word is beside it. */
export function KindMark({ postType, className }: { postType: Kind; className: string }) {
  const { path, isFilled } = drawings[postType] ?? plain
  return (
    <svg
      className={`stroke-current stroke-[2.5] ${isFilled ? 'fill-current' : 'fill-none'} ${className}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
