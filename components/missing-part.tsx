/** An assembly with one part gone, drawn as a draftsman would mark it: phantom outline, center lines, a balloon. */
export function MissingPart() {
  return (
    <svg
      className="missing-part"
      viewBox="0 0 560 360"
      role="img"
      aria-label="Drawing of a shaft assembly with one part missing"
    >
      <g className="drawn-thin" strokeDasharray="22 5 4 5">
        <path d="M10 190H550M300 60V320" />
      </g>
      <g className="drawn-thick drawn-filled">
        <path d="M30 170H110V140H150V240H110V210H30Z" />
        <path d="M160 110H200V270H160Z" />
        <path d="M400 120H440V260H400Z" />
        <path d="M450 170H470V150H500V170H535V210H500V230H470V210H450Z" />
      </g>
      <g className="drawn-thin">
        <path d="M164 150 196 118M164 190 200 154M164 230 200 194M168 266 200 234M404 160 436 128M404 200 440 164M404 240 440 204M416 260 440 236" />
        <path d="M230 290V330M370 290V330M230 318H370M242 313 230 318 242 323M358 313 370 318 358 323" />
      </g>
      <path
        className="drawn-accent"
        strokeDasharray="10 7"
        d="M230 100H370V150H350V230H370V280H230V230H250V150H230Z"
      />
      <g className="drawn-accent">
        <path d="M330 120 396 58" />
        <circle cx="412" cy="42" r="22" />
      </g>
      <text className="drawn-label" x="412" y="49" textAnchor="middle">
        ?
      </text>
    </svg>
  )
}
