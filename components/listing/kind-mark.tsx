import type { CardView } from '@/lib/views/card-view'

const drawings: Record<CardView['postType'], string> = {
  article: 'M4 6H20M4 12H20M4 18H13',
  'fun-fact': 'M12 3V9M12 15V21M3 12H9M15 12H21M6 6L9 9M15 15L18 18M18 6L15 9M9 15L6 18',
  video: 'M7 4L20 12L7 20Z',
  podcast: 'M3 9V15M7.5 5V19M12 8V16M16.5 3V21M21 9V15',
}

/** A small sign of what a piece is, for the eye; the word stands beside it. */
export function KindMark({ postType, className }: { postType: CardView['postType']; className: string }) {
  const fill = postType === 'video' ? 'fill-current' : 'fill-none'
  return (
    <svg
      className={`stroke-current stroke-[2.5] ${fill} ${className}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={drawings[postType]} />
    </svg>
  )
}
