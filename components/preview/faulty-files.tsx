import type { FaultyEntry } from '@/lib/views/preview/desk-view'
import { Problems } from './problems'
import { Shelf, ShelfRow } from './shelf'

/** The files of which no page can be made before they are mended. */
export function FaultyFiles({ files }: { files: FaultyEntry[] }) {
  return (
    <Shelf id="faulty" heading={`Cannot be shown yet (${files.length})`}>
      {files.map(({ file, path, problems }) => (
        <ShelfRow
          key={file}
          title={file}
          ways={
            <a className="button-outline" href={path}>
              What to mend<span className="sr-only"> in {file}</span>
            </a>
          }
        >
          <Problems areGrave>{problems}</Problems>
        </ShelfRow>
      ))}
    </Shelf>
  )
}
