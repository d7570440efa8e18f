import type { ReactNode } from 'react'

type RuledSectionProps = {
  id: string
  heading: string
  /** The space above. */
  className?: string
  /** The space between heading and content. */
  gap?: string
  children: ReactNode
}

/** A section under a rule with a small heading, which names it for screen readers. */
export function RuledSection({ id, heading, className, gap = 'mb-6', children }: RuledSectionProps) {
  return (
    <section aria-labelledby={id} className={className}>
      <h2 id={id} className={`section-rule label ${gap}`}>
        {heading}
      </h2>
      {children}
    </section>
  )
}
