import { RuledSection } from '@/components/layout/ruled-section'
import type { ShareView } from '@/lib/preview/sharing/share-view'
import { DeskResult } from '../desk/desk-result'
import { PieceHead } from '../piece-head'
import { LinkForm } from './link-form'
import { LinkList } from './link-list'
import { MadeLink } from './made-link'

/** The links to one document: the one that was made just now, the form for another one, and all that were given out. */
export function SharePage({ share }: { share: ShareView }) {
  const { title, path, pages, action, of, made, links, desk } = share
  return (
    <div className="page-width py-8 lg:py-10">
      <PieceHead label={of ? 'Share edits' : 'Share'} title={title} links={pages} />
      {desk.result && (
        <div id="desk" className="mt-8">
          <DeskResult result={desk.result} />
        </div>
      )}
      {made && <MadeLink link={made} />}
      {action ? (
        <RuledSection id="new" heading={made ? 'Make another link' : 'Make a link'} className="mt-10">
          <LinkForm share={share} action={action} />
        </RuledSection>
      ) : (
        <p className="mt-8 max-w-prose text-lead">
          Readers see this. Share its own address: <a href={path}>{path}</a>
        </p>
      )}
      <LinkList links={links} desk={desk} />
    </div>
  )
}
