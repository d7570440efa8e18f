import { expect, test } from 'vitest'
import { toOurWords } from './words'

test('changes the words of the site, and leaves all others of Decap as they are', () => {
  const theirs = {
    app: { header: { content: 'Contents' } },
    collection: {
      sidebar: { collections: 'Collections' },
      collectionTop: { newButton: '＋', sortBy: 'Sort by' },
    },
    editor: { editorToolbar: { changesSaved: 'Changes saved', unsavedChanges: 'Unsaved Changes' } },
  }
  expect(toOurWords(theirs)).toEqual({
    app: { header: { content: 'Contents' } },
    collection: {
      sidebar: { collections: 'Collections' },
      collectionTop: { newButton: 'New %{collectionLabel}', sortBy: 'Sort by' },
    },
    editor: { editorToolbar: { changesSaved: 'Nothing unsaved', unsavedChanges: 'Unsaved Changes' } },
  })
})
