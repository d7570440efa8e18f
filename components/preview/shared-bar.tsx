import type { SharedStamp } from '@/lib/preview/dashboard/shared-stamp'

type SharedBarProps = {
  stamp: SharedStamp
  /** Where else to go. */
  links: { name: string; href: string }[]
}

/** The bar over a shared document: that it is not public, and which version it is. */
export function SharedBar({ stamp, links }: SharedBarProps) {
  return (
    <aside className="preview-bar" aria-label="Preview">
      <p className="flex-[1_1_20rem]">
        <strong className="text-copper-light">Preview.</strong> {stamp.notice} {stamp.state}. This link works
        until {stamp.expires}, Chicago time.
      </p>
      <ul className="preview-actions">
        {links.map(({ name, href }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
      <details className="flex-[1_0_100%] text-steel even-figures">
        <summary className="min-h-11 cursor-pointer py-2.5">
          {stamp.hasChanged ? 'This version, changed since the link was made' : 'This version'}
        </summary>
        <p className="pb-2">
          Version {stamp.version} of {stamp.changed}. {stamp.hasChanged ? 'Changed' : 'Not changed'} since the
          link was made on {stamp.made}. Link {stamp.id}.
        </p>
      </details>
    </aside>
  )
}
