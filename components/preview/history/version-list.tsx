import { RuledSection } from '@/components/layout/ruled-section'
import type { VersionView } from '@/lib/preview/desk/history-view'

type VersionListProps = {
  /** Newest first. */
  versions: VersionView[]
  /** The one whose changes are shown. */
  shown: string | undefined
}

export function VersionList({ versions, shown }: VersionListProps) {
  return (
    <RuledSection id="versions" heading={`Versions (${versions.length})`} className="mt-10" gap="mb-2">
      <ol reversed>
        {versions.map(({ commit, author, when, message, isNewest, href }) => (
          <li key={commit} className="border-b border-rule py-3">
            <a
              className={`block py-1.5 wrap-anywhere ${commit === shown ? 'font-bold' : ''}`}
              href={href}
              aria-current={commit === shown ? 'true' : undefined}
            >
              {message}
            </a>
            <p className="text-small text-quiet">
              {author}, {when}
              {isNewest && ' · newest'}
            </p>
          </li>
        ))}
      </ol>
    </RuledSection>
  )
}
