import type { RecordingListing } from '@/lib/views/article-view'
import type { PlayerView } from '@/lib/views/player-view'
import { RecordingLinks } from './recording-links'

type PlayerProps = { player: PlayerView; listing?: RecordingListing | undefined }

const sizes = { video: 'aspect-video max-h-[64svh]', audio: 'h-36 sm:h-50' } as const

/** A poster that becomes the player when it is pressed, without a script and with nothing loaded before. */
export function Player({ player: { medium, title, poster, host, page }, listing }: PlayerProps) {
  return (
    <figure className="border border-paper-55 bg-shade [--ring:var(--color-paper)] print:hidden">
      <iframe
        className={`block w-full bg-pitch ${sizes[medium]}`}
        title={title}
        srcDoc={poster}
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        allowFullScreen
        referrerPolicy="strict-origin-when-cross-origin"
      />
      <figcaption className="flex flex-wrap items-center justify-between gap-x-6 border-t border-paper-35 px-4 py-1 text-small">
        <span className="py-2">Plays from {host}, which is contacted only when you press.</span>
        {page && (
          <a className="tap-target" href={page.href} rel="external noopener">
            {page.label}
          </a>
        )}
        {listing && <RecordingLinks listing={listing} />}
      </figcaption>
    </figure>
  )
}
