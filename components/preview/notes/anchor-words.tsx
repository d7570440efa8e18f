/** In characters: where the words are beside the note, their beginning tells which they are. */
const MAX_SHOWN = 80

type AnchorWordsProps = {
  words: string
  /** Whether the text has the same words now; otherwise they are shown whole. */
  areAsBefore: boolean
}

/** The words that a note is about. */
export function AnchorWords({ words, areAsBefore }: AnchorWordsProps) {
  const isLong = areAsBefore && words.length > MAX_SHOWN
  const shown = isLong ? `${words.slice(0, MAX_SHOWN).replace(/\s+\S*$/, '')} …` : words
  return (
    <blockquote className="mb-2 text-small text-quiet wrap-anywhere">
      {!areAsBefore && <p className="label mb-1">The words were</p>}
      <p>“{shown}”</p>
    </blockquote>
  )
}
