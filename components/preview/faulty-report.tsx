import { DocumentFaults } from '@/components/document-faults'
import type { FaultyFile } from '@/lib/diagnostics/faulty-file'
import { historyPath } from '@/lib/site/addresses/preview-paths'

/** In the place of the report on a file that is no document: its faults, and the way to a version without. */
export function FaultyReport({ file }: { file: FaultyFile }) {
  return (
    <>
      <DocumentFaults file={file} />
      <p className="page-width pb-16">
        <a className="button-outline" href={historyPath(file.path)}>
          To the versions before
        </a>
      </p>
    </>
  )
}
