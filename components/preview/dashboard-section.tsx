import type { ReactNode } from 'react'
import { RuledSection } from '@/components/layout/ruled-section'

type DashboardSectionProps = {
  id: string
  heading: string
  /** What an empty list says. */
  none?: string
  /** Its rows, the first one first. */
  children: ReactNode[]
}

/** A headed list of the dashboard. */
export function DashboardSection({ id, heading, none, children }: DashboardSectionProps) {
  return (
    <RuledSection id={id} heading={heading} className="mt-14" gap="mb-2">
      {children.length === 0 ? <p className="text-quiet">{none}</p> : <ol>{children}</ol>}
    </RuledSection>
  )
}

type RowProps = {
  title: string
  /** What can be done with it. */
  actions?: ReactNode
  /** What is below its title. */
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
