/* What Decap has no room for: a box over its foot, until it is closed or another one comes. */

export type Told = {
  /** Whether something was not done. */
  isRefusal: boolean
  words: string
  /** One by one, below. */
  reasons?: string[] | undefined
  link: { name: string; href: string }
}

/** More than fit on a phone are on the page that the link leads to. */
const MAX_REASONS = 4
const look =
  'position:fixed;inset:auto 1rem 1rem;z-index:100000;max-width:36rem;max-height:60vh;overflow:auto;padding:.75rem 1rem;background:#1d1f20;color:#faf5e9;font:1rem/1.5 sans-serif;border:1px solid #faf5e9'
const target =
  'display:inline-block;padding:.625rem 0;margin-inline-end:1.5rem;color:inherit;font:inherit;text-decoration:underline'

let shown: HTMLElement | undefined

/** Tells a writer something in a box with a link, which opens beside the form. */
export function tell({ isRefusal, words, reasons = [], link }: Told): void {
  hide()
  const box = element('div', { role: isRefusal ? 'alert' : 'status', style: look })
  box.append(element('p', { style: 'margin:0;color:inherit;font:inherit;font-weight:700' }, words))
  if (reasons.length > 0) box.append(toList(reasons))
  const close = element(
    'button',
    { type: 'button', style: `${target};background:none;border:0;cursor:pointer` },
    'Close',
  )
  close.addEventListener('click', hide)
  box.append(element('a', { href: link.href, target: '_blank', style: target }, link.name), close)
  document.body.append(box)
  shown = box
}

/** Takes away what was told last. */
export function hide(): void {
  shown?.remove()
  shown = undefined
}

function toList(reasons: string[]): HTMLElement {
  const list = element('ul', { style: 'margin:.5rem 0 0;padding-inline-start:1.25rem' })
  list.append(...reasons.slice(0, MAX_REASONS).map((each) => element('li', {}, each)))
  const more = reasons.length - MAX_REASONS
  if (more > 0) list.append(element('li', {}, `And ${more} more.`))
  return list
}

function element(name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(text)
  return made
}
