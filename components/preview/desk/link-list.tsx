import { RuledSection } from '@/components/layout/ruled-section'
import type { DeskView } from '@/lib/preview/desk/desk-view'
import type { LinkView } from '@/lib/preview/desk/link-views'

type LinkListProps = { links: LinkView[]; desk: Pick<DeskView, 'action' | 'seen' | 'closed'> }

/** The share links that have been given out, each of which can be closed by those who may publish. */
export function LinkList({ links, desk }: LinkListProps) {
  return (
    <RuledSection id="links" heading="Share links given out" className="mt-10" gap="mb-4">
      <ul className="max-w-208 border-t border-rule">
        {links.map((link) => (
          <li
            key={link.id}
            className="wrapping-row justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
          >
            <p className="min-w-0 flex-[1_1_16rem] wrap-anywhere">
              <strong>{link.state}.</strong> By {link.by}, {link.made}
              {link.isEdit && ', for unpublished edits'}; until {link.expires}. <code>{link.id}</code>
            </p>
            {link.state === 'Open' && !desk.closed && (
              <form action={desk.action} method="post">
                <input type="hidden" name="seen" value={desk.seen} />
                <input type="hidden" name="link" value={link.id} />
                <button type="submit" name="act" value="revoke" className="button-outline">
                  Close<span className="sr-only"> the link {link.id}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </RuledSection>
  )
}
