type PieceHeadProps = {
  /** What the page shows of the piece. */
  label: string
  title: string
  links: { name: string; href: string; isCurrent?: boolean }[]
}

/** The head of a page about one piece: what it is, of which piece, and where else to go. */
export function PieceHead({ label, title, links }: PieceHeadProps) {
  return (
    <>
      <p className="label text-accent">{label}</p>
      <h1 className="mt-2 max-w-[28ch] display-face text-section wrap-anywhere">{title}</h1>
      <nav aria-label="This piece" className="mt-6 print:hidden">
        <ul className="flex flex-wrap gap-3">
          {links.map(({ name, href, isCurrent }) => (
            <li key={name}>
              <a
                className={`button-outline ${isCurrent ? 'border-type bg-type text-ground forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:forced-color-adjust-none' : ''}`}
                href={href}
                aria-current={isCurrent ? 'page' : undefined}
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
