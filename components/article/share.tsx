import type { ShareLink } from '@/lib/site/addresses/social-share'

/** Links that open a network's own form; no script is needed. */
export function Share({ links }: { links: ShareLink[] }) {
  return (
    <section className="mt-16 border-t border-rule pt-4 print:hidden" aria-labelledby="share">
      <h2 id="share" className="label">
        Share this piece
      </h2>
      <ul className="flex flex-wrap gap-x-4 display-face">
        {links.map(({ name, href }) => (
          <li key={name}>
            <a className="tap-target" href={href} rel="noopener" aria-label={`Share by ${name}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
