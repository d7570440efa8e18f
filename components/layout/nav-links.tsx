import type { ReactNode } from 'react'

/** Links to parts of the site, in a row. */
export function NavLinks({ children }: { children: ReactNode }) {
  return <ul className="flex flex-wrap gap-x-6 display-face text-teaser tracking-[0.02em]">{children}</ul>
}

export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a className="quiet-link tap-target" href={href}>
        {children}
      </a>
    </li>
  )
}
