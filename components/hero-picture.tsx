import type { Backdrop } from '@/lib/content/media/picture'
import { Picture } from './picture'

/** The picture behind the words of a hero, loaded first. In a view transition it moves along to and from the page `slug`. */
export function HeroPicture({ picture, slug }: { picture: Backdrop; slug: string }) {
  return (
    <Picture
      picture={picture}
      className="-z-2 backdrop max-sm:h-100 print:hidden"
      eager
      transitionName={`hero-${slug}`}
    />
  )
}
