import type { ReactNode } from 'react'

type DashboardSectionProps = {
  id: string
  heading: string
  /** What is said where it holds nothing. */
  none?: string
  /** Its rows, the first one first. */
  children: ReactNode[]
}

/** A headed list of the preview desk. */
export function DashboardSection({ id, heading, none, children }: DashboardSectionProps) {
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="section-rule label mb-2">
        {heading}
      </h2>
      {children.length === 0 ? <p className="text-quiet">{none}</p> : <ol>{children}</ol>}
    </section>
  )
}

type RowProps = {
  title: string
  /** What can be done with it. */
  actions?: ReactNode
  /** What else is said of it. */
  children: ReactNode
}

export function DashboardRow({ title, actions, children }: RowProps) {
  return (
    <li className="wrapping-row justify-between gap-x-8 gap-y-4 border-b border-rule py-5">
      <div className="min-w-0 flex-[1_1_24rem]">
        <h3 className="mb-1.5 display-face text-title font-bold wrap-anywhere">{title}</h3>
        {children}
      </div>
      {actions}
    </li>
  )
}
