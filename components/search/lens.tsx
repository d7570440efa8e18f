/** The sign of a search: a lens with the center lines of a drawing. */
export function Lens() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.375rem"
      height="1.375rem"
      aria-hidden="true"
      className="fill-none stroke-current stroke-[1.6]"
    >
      <circle cx="10" cy="10" r="6.5" />
      <path d="M15 15 21.5 21.5M10 1.5V5M10 15V18.5M1.5 10H5M15 10H18.5" />
    </svg>
  )
}
