import type { ReactNode } from 'react'

type CountedLinkProps = { href: string; count: number; children: ReactNode }

/** A link to a list, with how many pieces it holds. */
export function CountedLink({ href, count, children }: CountedLinkProps) {
  return (
    <a
      className="tap-target max-w-full gap-[0.35em] wrap-anywhere decoration-rule hover:decoration-accent"
      href={href}
    >
      {children}
      <span className="self-start pt-[0.35em] text-small text-quiet even-figures">
        <span className="inline-block">{count}</span>
        <span className="sr-only">{count === 1 ? ' piece' : ' pieces'}</span>
      </span>
    </a>
  )
}
