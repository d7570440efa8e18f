/** The folder of the notes on pieces, inside the content folder. Nothing in it is published. */
export const notesFolder = 'notes'

/** @returns Where the notes on a piece are. @param file The piece, such as `articles/valves.md`; both are inside the content folder. */
export function notesFileOf(file: string): string {
  return `${notesFolder}/${file.replace(/\.md$/i, '')}.yml`
}

/** Whether a file of the content folder is one of notes. */
export function isNotesFile(file: string): boolean {
  return file.startsWith(`${notesFolder}/`) && file.endsWith('.yml')
}
