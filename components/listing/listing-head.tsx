import type { ReactNode } from 'react'

/** The head of a list, ruled off from what it lists. */
export function ListingHead({ children }: { children: ReactNode }) {
  return <header className="mt-2 mb-12 grid gap-3 border-b-2 border-type pb-6">{children}</header>
}
