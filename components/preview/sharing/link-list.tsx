import { RuledSection } from '@/components/layout/ruled-section'
import type { DeskView } from '@/lib/preview/desk/desk-view'
import type { LinkView } from '@/lib/preview/sharing/link-view'
import { LinkAddress } from './link-address'

type LinkDesk = Pick<DeskView, 'action' | 'seen' | 'closed'>

/** The links that have been given out, each of which can be closed by those who may publish. */
export function LinkList({ links, desk }: { links: LinkView[] | undefined; desk: LinkDesk }) {
  if (links?.length === 0) return null
  return (
    <RuledSection id="links" heading="Links given out" className="mt-12" gap="mb-2">
      {links ? (
        <ul className="max-w-208">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} desk={desk} />
          ))}
        </ul>
      ) : (
        <p>They cannot be looked up at the moment. Load the page again in a minute.</p>
      )}
    </RuledSection>
  )
}

function LinkRow({ link, desk }: { link: LinkView; desk: LinkDesk }) {
  const { id, state, address } = link
  return (
    <li className="border-b border-rule py-3">
      <div className="wrapping-row justify-between gap-x-6 gap-y-2">
        <p className="min-w-0 flex-[1_1_16rem] wrap-anywhere">
          <strong>{state}.</strong> {toFacts(link)} <code className="text-small text-quiet">{id}</code>
        </p>
        {state === 'Open' && !desk.closed && (
          <form action={desk.action} method="post">
            <input type="hidden" name="seen" value={desk.seen} />
            <input type="hidden" name="link" value={id} />
            <button type="submit" name="act" value="revoke" className="button-outline">
              Close<span className="sr-only"> the link {id}</span>
            </button>
          </form>
        )}
      </div>
      {address && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2.5 text-small underline underline-offset-4">
            Its address<span className="sr-only"> ({id})</span>
          </summary>
          <LinkAddress address={address} label={`Address of ${id}`} />
        </details>
      )}
    </li>
  )
}

function toFacts({ by, made, expires, isEdit, allowsNotes }: LinkView): string {
  const kinds = [...(isEdit ? ['for unpublished edits'] : []), ...(allowsNotes ? ['with notes'] : [])]
  return `Made by ${by} on ${made}${kinds.map((kind) => `, ${kind}`).join('')}. Until ${expires}.`
}
