type BreadcrumbsProps = { trail: { name: string; path: string }[]; className?: string }

/** The pages above this one, from the front page down. */
export function Breadcrumbs({ trail, className }: BreadcrumbsProps) {
  return (
    <nav aria-label="Breadcrumbs" className={className}>
      {/* In front of the shadow that the ground of the headline casts. */}
      <ol className="relative flex flex-wrap display-face text-plain tracking-[0.02em]">
        {trail.map(({ name, path }) => (
          <li key={path} className="slash-between">
            <a className="tap-target" href={path}>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
