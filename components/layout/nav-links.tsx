import type { ReactNode } from 'react'

/** Links to parts of the site, in a row. */
export function NavLinks({ children }: { children: ReactNode }) {
  return <ul className="flex flex-wrap gap-x-6 display-face text-teaser tracking-[0.02em]">{children}</ul>
}

type NavLinkProps = { href: string; current?: 'page' | 'true' | undefined; children: ReactNode }

export function NavLink({ href, current, children }: NavLinkProps) {
  return (
    <li>
      <a className="quiet-link current-link tap-target" href={href} aria-current={current}>
        {children}
      </a>
    </li>
  )
}
