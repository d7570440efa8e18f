import type { ShareLink } from '@/lib/site/addresses/social-share'

/** Links that open a network's own form; no script is needed. */
export function Share({ links }: { links: ShareLink[] }) {
  return (
    <section className="mt-16 border-t border-rule pt-4 print:hidden" aria-labelledby="share">
      <h2 id="share" className="label">
        Share this piece
      </h2>
      <ul className="mt-3 flex flex-wrap pl-px display-face">
        {links.map(({ name, href }) => (
          <li key={name}>
            <a
              className="tap-target -ml-px justify-center border border-rule px-4 no-underline hover:border-type hover:underline"
              href={href}
              rel="noopener"
              aria-label={`Share by ${name}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
