import type { ShareLink } from '@/lib/addresses/share-links'

/** Links that open a network's own form; no script is needed. */
export function Share({ links }: { links: ShareLink[] }) {
  return (
    <section className="share" aria-labelledby="share">
      <h2 id="share" className="label">
        Share this piece
      </h2>
      <ul className="share-links">
        {links.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noopener" aria-label={`Share by ${name}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
