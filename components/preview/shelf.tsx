import type { ReactNode } from 'react'

type ShelfProps = {
  id: string
  heading: string
  /** What is said where it holds nothing. */
  none?: string
  /** Its rows, the first one first. */
  children: ReactNode[]
}

/** A headed list of the preview desk. */
export function Shelf({ id, heading, none, children }: ShelfProps) {
  return (
    <section aria-labelledby={id} className="desk-shelf">
      <h2 id={id} className="section-rule label">
        {heading}
      </h2>
      {children.length === 0 ? <p className="text-quiet">{none}</p> : <ol>{children}</ol>}
    </section>
  )
}

type RowProps = {
  title: string
  /** What can be done with it. */
  ways?: ReactNode
  /** What else is said of it. */
  children: ReactNode
}

export function ShelfRow({ title, ways, children }: RowProps) {
  return (
    <li className="desk-entry">
      <div className="desk-entry-words">
        <h3 className="desk-title">{title}</h3>
        {children}
      </div>
      {ways}
    </li>
  )
}
