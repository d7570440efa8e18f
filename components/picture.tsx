import type { Backdrop } from '@/lib/content/media/picture'

type PictureProps = {
  picture: Backdrop
  className?: string
  eager?: boolean
  transitionName?: string | undefined
  /** How wide it is shown, where that is another width than elsewhere. */
  sizes?: string | undefined
}

/** An image with its dimensions. `transitionName` ties the same picture of two pages together as one moves to the other. */
export function Picture({
  picture: { alt, onPhones, focus, ...picture },
  className,
  eager = false,
  transitionName,
  sizes = picture.sizes,
}: PictureProps) {
  const image = (
    // biome-ignore lint/performance/noImgElement: next/image brings client code; its sizes are used all the same
    <img
      {...picture}
      sizes={picture.srcSet && sizes}
      alt={alt}
      className={className}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding={eager ? 'sync' : 'async'}
      data-transition={transitionName}
      data-focus={focus === undefined ? undefined : Math.round(focus * 4)}
    />
  )
  if (!onPhones) return image
  return (
    <picture className="contents">
      <source {...onPhones} />
      {image}
    </picture>
  )
}
