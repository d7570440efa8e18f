import type { PlayerView } from '@/lib/views/player-view'

const sizes = { video: 'aspect-video max-h-[86svh]', audio: 'h-50' } as const

/** A poster that becomes the player when it is pressed, without a script and with nothing loaded before. */
export function Player({ player: { medium, title, poster, host, page } }: { player: PlayerView }) {
  return (
    <figure className="bg-shade pt-8 pb-6 text-paper print:hidden">
      <iframe
        className={`mx-auto block w-[min(100%-2.5rem,70rem)] bg-pitch outline-1 outline-offset-3 outline-paper-35 ${sizes[medium]}`}
        title={title}
        srcDoc={poster}
        loading="lazy"
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        allowFullScreen
        referrerPolicy="strict-origin-when-cross-origin"
      />
      <figcaption className="mx-auto flex w-[min(100%-2.5rem,70rem)] flex-wrap justify-between gap-x-6 pt-3 text-small">
        <span className="tap-target">Plays from {host}, which is contacted only when you press.</span>
        {page && (
          <a className="tap-target" href={page.href} rel="external noopener">
            {page.label}
          </a>
        )}
      </figcaption>
    </figure>
  )
}
