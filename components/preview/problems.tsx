/** How much is wrong with a document, in a line; errors are conspicuous. */
export function Problems({ areGrave, children }: { areGrave: boolean; children: string }) {
  return (
    <p className={`mt-1.5 text-small ${areGrave ? "font-bold text-accent before:content-['▲_'/'']" : ''}`}>
      {children}
    </p>
  )
}
