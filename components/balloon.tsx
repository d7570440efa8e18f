/** What a drawing asks about one of its parts: a leader and a balloon. @param from Where on a sheet of 560 the part is. */
export function Balloon({ from, children }: { from: string; children: string }) {
  return (
    <>
      <g className="stroke-copper stroke-3">
        <path d={`M${from} 396 58`} />
        <circle cx="412" cy="42" r="22" />
      </g>
      <text className="fill-type font-display text-[22px]" x="412" y="49" textAnchor="middle">
        {children}
      </text>
    </>
  )
}
