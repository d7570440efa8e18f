import { preload } from 'react-dom'
import { Picture } from '@/components/picture'
import type { HeroVideoView } from '@/lib/views/hero-video-view'

/**
 * A video in the place of the hero's picture. It plays when a reader wants it to, and nothing of it is loaded before:
 * without a script, no page could stop one that plays by itself for those who prefer less motion. On paper it is its picture.
 */
export function HeroVideo({ video, slug }: { video: HeroVideoView; slug: string }) {
  const { src, type, host, label, poster } = video
  preload(poster.src, { as: 'image', fetchPriority: 'high' })
  return (
    <figure className="w-[min(100%,104svh)] pt-6 print:mb-[6mm] print:w-full">
      <video
        className="aspect-video w-full bg-pitch object-cover outline-1 outline-offset-3 outline-paper-35 focus-visible:outline-3 focus-visible:outline-paper print:hidden"
        aria-label={label}
        controls
        muted
        playsInline
        preload="none"
        poster={poster.src}
        data-transition={`hero-${slug}`}
      >
        <source src={src} type={type} />
        <a href={src}>{label}</a>
      </video>
      <Picture picture={poster} className="hidden print:block" eager />
      {host && (
        <figcaption className="pt-3 text-small print:hidden">
          Plays from {host}, which is contacted only when you press.
        </figcaption>
      )}
    </figure>
  )
}
