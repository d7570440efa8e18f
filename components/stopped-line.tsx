import { Balloon } from './balloon'

/** A conveyor on which one part has jammed and the others wait, in the hand of `MissingPart`. */
export function StoppedLine() {
  return (
    <svg
      className="h-auto w-full fill-none"
      viewBox="0 0 560 360"
      role="img"
      aria-label="Drawing of a conveyor that a jammed part has stopped"
    >
      <g className="fill-raised stroke-type stroke-4 [stroke-linejoin:round]">
        <path d="M90 210H470A36 36 0 0 1 470 282H90A36 36 0 0 1 90 210Z" />
        <path d="M64 142H132V208H64ZM140 142H208V208H140ZM216 142H284V208H216ZM404 96H440V208H404Z" />
        <circle cx="90" cy="246" r="20" />
        <circle cx="470" cy="246" r="20" />
      </g>
      <g className="stroke-quiet stroke-[1.5]" strokeDasharray="22 5 4 5">
        <path d="M20 246H540M90 190V330M470 190V330" />
      </g>
      <g className="stroke-quiet stroke-[1.5]">
        <path d="M408 130 436 102M408 166 436 138M408 202 436 174M90 318H470M102 313 90 318 102 323M458 313 470 318 458 323" />
      </g>
      <path className="stroke-copper stroke-3" strokeDasharray="10 7" d="M294 150 358 126 382 184 318 208Z" />
      <Balloon from="346 150">!</Balloon>
    </svg>
  )
}
