import type { Picture as PictureView } from '@/lib/content/media/picture'

type PictureProps = { picture: PictureView; className?: string; eager?: boolean; transitionName?: string }

/** An image with its dimensions. `transitionName` ties the same picture of two pages together as one moves to the other. */
export function Picture({
  picture: { alt, ...picture },
  className,
  eager = false,
  transitionName,
}: PictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: next/image brings client code; its sizes are used all the same
    <img
      {...picture}
      alt={alt}
      className={className}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding={eager ? 'sync' : 'async'}
      data-transition={transitionName}
    />
  )
}
