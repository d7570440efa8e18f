import type { ReactNode } from 'react'

/** The head of a list, ruled off from what it lists, where that does not begin with a rule of its own. */
export function ListingHead({ children }: { children: ReactNode }) {
  return (
    <header className="mt-2 mb-12 grid gap-3 border-b-2 border-type pb-6 lg:has-[+.register-year]:mb-4 lg:has-[+.register-year]:border-0">
      {children}
    </header>
  )
}
