import type { FindingView } from '@/lib/preview/report/finding-views'

/** What is to be fixed or considered, worst first, each with its place and a remedy. */
export function Findings({ findings, suppressed }: { findings: FindingView[]; suppressed: string[] }) {
  return (
    <section aria-labelledby="findings" className="mt-12">
      <h2 id="findings" className="report-heading">
        What the check found ({findings.length})
      </h2>
      {findings.length === 0 && <p>Nothing to fix.</p>}
      <ol className="grid max-w-208 gap-6">
        {findings.map((finding) => (
          <li
            key={`${finding.place} ${finding.rule} ${finding.message}`}
            className={`min-w-0 border-l-3 pl-4 wrap-anywhere ${finding.severity === 'warning' ? 'border-rule' : 'border-accent'}`}
          >
            <Finding finding={finding} />
          </li>
        ))}
      </ol>
      {suppressed.length > 0 && (
        <p className="preview-hint">Silenced in the document itself: {suppressed.join(', ')}.</p>
      )}
    </section>
  )
}

function Finding({ finding }: { finding: FindingView }) {
  const { severity, label, message, hint, place, href, rule } = finding
  return (
    <>
      <p>
        <span
          className={`label mr-1.5 border px-2 py-px ${severity === 'warning' ? 'border-current text-quiet' : 'border-accent bg-accent text-ground'}`}
        >
          {label}
        </span>{' '}
        <strong>{message}</strong>
      </p>
      <p>{hint}</p>
      <p className="wrapping-row gap-x-4 text-small text-quiet">
        {place}.{' '}
        {href && (
          <a className="tap-target text-type" href={href}>
            Show it<span className="sr-only"> in its place ({message})</span>
          </a>
        )}
        {rule && (
          <span>
            Rule <code>{rule}</code>
          </span>
        )}
      </p>
    </>
  )
}
