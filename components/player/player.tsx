import type { PlayerView } from '@/lib/views/player-view'

/** A poster that becomes the player when it is pressed, without a script and with nothing loaded before. */
export function Player({ player: { medium, title, poster, host, page } }: { player: PlayerView }) {
  return (
    <figure className="player" data-medium={medium}>
      <iframe
        className="player-frame"
        title={title}
        srcDoc={poster}
        loading="lazy"
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        allowFullScreen
        referrerPolicy="strict-origin-when-cross-origin"
      />
      <figcaption className="player-caption">
        <span>Plays from {host}, which is contacted only when you press.</span>
        {page && (
          <a href={page.href} rel="external noopener">
            {page.label}
          </a>
        )}
      </figcaption>
    </figure>
  )
}
