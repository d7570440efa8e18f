import type { FaultyFile } from '@/lib/diagnostics/faulty-file'

/** In previews and in development, the page of a faulty article: what is wrong and what to do, for its author. */
export function DocumentFaults({ file: { file, faults, hasVersionBefore } }: { file: FaultyFile }) {
  return (
    <section className="page-width prose py-16" aria-labelledby="main-heading">
      <h1 id="main-heading" className="display-face text-section">
        This article cannot be shown yet
      </h1>
      <p>
        Fix the following in <code>{file}</code> and save; the page will follow.{' '}
        {hasVersionBefore && 'Until then readers see the version before.'}
      </p>
      <ul>
        {faults.map(({ line, field, message, hint }) => (
          <li key={`${line} ${field} ${message}`}>
            <strong>{message}</strong> {line && `Line ${line}${field ? `, field ${field}` : ''}.`} {hint}
          </li>
        ))}
      </ul>
    </section>
  )
}
