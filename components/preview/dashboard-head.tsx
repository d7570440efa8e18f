import { asOfPath, calendarPath, exitPath, importPath, writePath } from '@/lib/site/addresses/preview-paths'

/** @param visitor Who has signed in, in words. @param canWrite Whether this visitor may write here. */
export function DashboardHead({ visitor, canWrite }: { visitor: string; canWrite: boolean }) {
  return (
    <header className="wrapping-row justify-between gap-x-8 gap-y-4">
      <div>
        <p className="label text-accent">Preview</p>
        <h1 className="display-face text-headline">Dashboard</h1>
        <p className="mt-2">{visitor}</p>
      </div>
      <ul className="flex flex-wrap gap-3">
        {canWrite && (
          <>
            <li>
              <a className="button-outline" href={writePath}>
                Write
              </a>
            </li>
            <li>
              <a className="button-outline" href={importPath}>
                Import
              </a>
            </li>
          </>
        )}
        <li>
          <a className="button-outline" href={calendarPath}>
            Calendar
          </a>
        </li>
        <li>
          <a className="button-outline" href={asOfPath}>
            See the site on another day
          </a>
        </li>
        <li>
          <form action={exitPath} method="post">
            <button type="submit" className="button-outline">
              Exit preview
            </button>
          </form>
        </li>
      </ul>
    </header>
  )
}
