/**
 * How a card is laid out: picture above, in rows of three or two, a wide one, a small one beside the words, or words
 * alone. A closing one has its picture above too, and beside the words where it would be alone in its row.
 */
export type CardShape = 'stacked' | 'half' | 'closing' | 'wide' | 'beside' | 'plain'

export const frames: Record<CardShape, string> = {
  stacked: 'flex-col',
  half: 'flex-col',
  closing: 'flex-col sm:max-lg:flex-row sm:max-lg:gap-8',
  wide: 'flex-col',
  beside: 'items-start gap-[min(1.25rem,5vw)] border-t border-rule pt-5',
  plain: 'flex-col border-y-2 border-type pt-4 pb-6',
}
/** A brief piece is a slip of paper pinned among the sheets. */
export const slips: Record<CardShape, string> = {
  stacked: 'flex-col border-t-6 pt-[1.1rem] pb-5',
  half: 'flex-col border-t-6 pt-[1.1rem] pb-5',
  closing: 'flex-col border-t-6 pt-[1.1rem] pb-5 sm:max-lg:flex-row sm:max-lg:gap-8',
  wide: 'flex-col border-t-6 pt-[1.1rem] pb-5',
  beside: 'items-start gap-[min(1.25rem,5vw)] border-t-6 py-5',
  plain: 'flex-col border-y-6 pt-4 pb-6',
}
export const words: Record<CardShape, string> = {
  stacked: 'pt-4',
  half: 'pt-4',
  closing: 'min-w-0 pt-4 sm:max-lg:flex-1 sm:max-lg:pt-0',
  wide: 'pt-4',
  beside: 'min-w-0 flex-1',
  plain: '',
}
/** Where there is no picture, the title does its work. */
export const titles: Record<CardShape, string> = {
  stacked: 'text-title',
  half: 'text-title',
  closing: 'text-title',
  wide: 'text-section',
  beside: 'text-title-small',
  plain: 'text-section',
}
export const descriptions: Record<CardShape, string> = {
  stacked: 'text-teaser/[1.45]',
  half: 'text-teaser/[1.45]',
  closing: 'text-teaser/[1.45]',
  wide: 'text-teaser/[1.45]',
  beside: 'text-teaser/[1.45] max-sm:hidden',
  plain: 'text-body/[1.45]',
}
export const pictures: Record<Exclude<CardShape, 'plain'>, string> = {
  stacked: 'aspect-616/428 w-full',
  half: 'aspect-616/428 w-full lg:aspect-2/1',
  closing: 'aspect-616/428 w-full sm:max-lg:w-1/2 sm:max-lg:self-start',
  // Above the width to which phones have a crop of their own, it is cut less.
  wide: 'aspect-616/428 w-full min-[27.5rem]:aspect-5/2 lg:aspect-auto lg:min-h-64 lg:flex-1',
  beside: 'aspect-square w-[clamp(88px,26%,10rem)]',
}
/** How wide pictures have to be where a card is not one of three in a row: as wide as they are shown, and wider where they are cut. */
export const sizes: Partial<Record<CardShape, string>> = {
  half: '(min-width: 64rem) 41rem, (min-width: 40rem) 50vw, 100vw',
  wide: '(min-width: 64rem) max(80rem, 100vw), 120vw',
  beside: 'clamp(8rem, 38vw, 15rem)',
}
