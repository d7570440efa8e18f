/** The folder of the notes on pieces, inside the content folder. Nothing in it is published. */
export const notesFolder = 'notes'

/** @returns Where the notes on a piece are. @param file The piece, such as `articles/valves.md`; both are inside the content folder. */
export function notesFileOf(file: string): string {
  return `${notesFolder}/${file.replace(/\.md$/i, '')}.yml`
}

/** @returns The piece that the notes in a file are on, inside the content folder. @param notesFile Likewise. */
export function pieceOfNotes(notesFile: string): string {
  return notesFile.slice(notesFolder.length + 1).replace(/\.yml$/, '.md')
}

/** Whether a file of the content folder is one of notes. */
export function isNotesFile(file: string): boolean {
  return file.startsWith(`${notesFolder}/`) && file.endsWith('.yml')
}
