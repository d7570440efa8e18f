import { RuledSection } from '@/components/layout/ruled-section'
import { PieceHead } from '@/components/preview/piece-head'
import type { Piece } from '@/lib/preview/desk/find-piece'
import type { Imported } from '@/lib/preview/import/imported'
import { editPath, importPath, reportPath } from '@/lib/site/addresses/preview-paths'

type ImportedDraftProps = {
  imported: Imported
  /** Undefined until the previews show it. */
  piece: Piece | undefined
}

/** What has become of a document: where its draft is, and what was left out or is left to do. */
export function ImportedDraft({ imported: { file, title, notes }, piece }: ImportedDraftProps) {
  const edit = { name: 'Edit', href: editPath(file) }
  const another = { name: 'Import another', href: importPath }
  const links = piece
    ? [
        { name: 'Open the page', href: piece.path },
        edit,
        { name: 'Report', href: reportPath(piece.path) },
        another,
      ]
    : [edit, another]
  return (
    <div className="page-width py-8 lg:py-10">
      <PieceHead label="Imported as a draft" title={title} links={links} />
      {!piece && (
        <p className="mt-5 max-w-prose">The previews show it in a few seconds: load this page again then.</p>
      )}
      <RuledSection id="notes" heading="What to look at" className="mt-10" gap="mb-4">
        {notes.length > 0 ? (
          <ul className="max-w-208 border-t border-rule">
            {notes.map((note) => (
              <li key={note} className="border-b border-rule py-3 wrap-anywhere">
                {note}
              </li>
            ))}
          </ul>
        ) : (
          <p className="max-w-prose">Nothing was left out.</p>
        )}
      </RuledSection>
    </div>
  )
}
