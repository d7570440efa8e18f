import type { ReactNode } from 'react'

type PageHeadProps = {
  /** What kind of page it is, above the headline. */
  label: string
  title: string
  /** The sentences below it. */
  children: ReactNode
}

/** The head of a page that is neither document nor list: a form or an error page. */
export function PageHead({ label, title, children }: PageHeadProps) {
  return (
    <>
      <p className="label text-accent">{label}</p>
      <h1 className="mt-3 display-face text-headline">{title}</h1>
      <p className="mt-5 max-w-prose text-lead text-pretty">{children}</p>
    </>
  )
}
