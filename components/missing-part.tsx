import { Balloon } from './balloon'

/** An assembly with one part gone, drawn as a draftsman would mark it: phantom outline, center lines, a balloon. */
export function MissingPart() {
  return (
    <svg
      className="h-auto w-full fill-none"
      viewBox="0 0 560 360"
      role="img"
      aria-label="Drawing of a shaft assembly with one part missing"
    >
      <g className="stroke-quiet stroke-[1.5]" strokeDasharray="22 5 4 5">
        <path d="M10 190H550M300 60V320" />
      </g>
      <g className="fill-raised stroke-type stroke-4 [stroke-linejoin:round]">
        <path d="M30 170H110V140H150V240H110V210H30Z" />
        <path d="M160 110H200V270H160Z" />
        <path d="M400 120H440V260H400Z" />
        <path d="M450 170H470V150H500V170H535V210H500V230H470V210H450Z" />
      </g>
      <g className="stroke-quiet stroke-[1.5]">
        <path d="M164 150 196 118M164 190 200 154M164 230 200 194M168 266 200 234M404 160 436 128M404 200 440 164M404 240 440 204M416 260 440 236" />
        <path d="M230 290V330M370 290V330M230 318H370M242 313 230 318 242 323M358 313 370 318 358 323" />
      </g>
      <path
        className="stroke-copper stroke-3"
        strokeDasharray="10 7"
        d="M230 100H370V150H350V230H370V280H230V230H250V150H230Z"
      />
      <Balloon from="330 120">?</Balloon>
    </svg>
  )
}
