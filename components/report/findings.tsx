import type { FindingView } from '@/lib/report/finding-views'

/** What is to be mended or considered, worst first, each with its place and a remedy. */
export function Findings({ findings, silenced }: { findings: FindingView[]; silenced: string[] }) {
  return (
    <section aria-labelledby="findings" className="report-part">
      <h2 id="findings" className="section-rule label">
        What the check found ({findings.length})
      </h2>
      {findings.length === 0 && <p>Nothing to mend.</p>}
      <ol className="report-findings">
        {findings.map((finding) => (
          <li key={`${finding.place} ${finding.rule} ${finding.message}`} data-severity={finding.severity}>
            <Finding finding={finding} />
          </li>
        ))}
      </ol>
      {silenced.length > 0 && (
        <p className="desk-hint">
          Silenced in the document itself: {silenced.map((rule) => rule).join(', ')}.
        </p>
      )}
    </section>
  )
}

function Finding({ finding }: { finding: FindingView }) {
  const { label, message, hint, place, href, rule } = finding
  return (
    <>
      <p className="report-message">
        <span className="report-severity label">{label}</span> <strong>{message}</strong>
      </p>
      <p>{hint}</p>
      <p className="report-place">
        {place}.{' '}
        {href && (
          <a href={href}>
            Show it<span className="sr-only"> in its place ({message})</span>
          </a>
        )}
        {rule && (
          <span className="report-rule">
            Rule <code>{rule}</code>
          </span>
        )}
      </p>
    </>
  )
}
