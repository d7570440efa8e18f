import { DocumentFaults } from '@/components/document-faults'
import type { FaultyFile } from '@/lib/diagnostics/faulty-file'
import { historyPath } from '@/lib/site/addresses/preview-paths'

/**
 * In the place of the report on a file that is no document: its faults, and the way to a version without.
 *
 * @param edit Where it is edited, for those who may write.
 */
export function FaultyReport({ file, edit }: { file: FaultyFile; edit: string | undefined }) {
  return (
    <>
      <DocumentFaults file={file} />
      <p className="page-width flex flex-wrap gap-3 pb-16">
        {edit && (
          <a className="button-outline" href={edit}>
            Edit
          </a>
        )}
        <a className="button-outline" href={historyPath(file.path)}>
          To the versions before
        </a>
      </p>
    </>
  )
}
