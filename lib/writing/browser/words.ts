/** Decap's phrases, in groups within groups. */
export type Phrases = { [name: string]: string | Phrases }

const ours = {
  // Decap's own button is a plus that many fonts lack.
  collection: { collectionTop: { newButton: 'New %{collectionLabel}' } },
  // It says that changes are saved also of a new form, of which nothing is.
  editor: { editorToolbar: { changesSaved: 'Nothing unsaved' } },
}

/** @returns Decap's phrases with those of the site in their places. */
export function toOurWords(theirs: Phrases, changes: Phrases = ours): Phrases {
  const changed = Object.entries(changes).map(([name, change]) => {
    const their = theirs[name]
    return [
      name,
      typeof change === 'string' ? change : toOurWords(their instanceof Object ? their : {}, change),
    ]
  })
  return { ...theirs, ...Object.fromEntries(changed) }
}
