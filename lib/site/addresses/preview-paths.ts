/* The addresses of the dashboard and all other pages of the preview. All paths are root-relative. */

export const dashboardPath = '/preview/'
export const signInPath = '/preview/sign-in/'
export const exitPath = '/preview/exit/'
export const asOfPath = '/preview/as-of/'
export const setAsOfPath = '/preview/as-of/set/'
/** What is planned, scheduled and published, by month. */
export const calendarPath = '/preview/calendar/'
/** Where marketers write. */
export const writePath = '/preview/write/'
/** Where what they write in asks the site. `proxy.ts` leaves it alone, which would keep all of a request in memory first. */
export const writeApiPath = '/preview/write/api/'
/** Where a document becomes a draft, and where it is sent; `proxy.ts` leaves the latter alone, too. */
export const importPath = '/preview/import/'
export const takeUploadPath = '/preview/import/take/'
/** The notes on pieces that are not there, and where the form is sent that moves them to one that is. */
export const lostNotesPath = '/preview/lost-notes/'
export const moveNotesPath = '/preview/lost-notes/move/'
const interfaceFolder = '/preview/write/interface/'
export const sharedFolder = '/preview/shared/'
const invalidLinkFolder = '/preview/closed/'

/** Whether a path belongs to previewing, however it is spelled. */
export function isPreviewPath(path: string): boolean {
  return /^\/+(preview|api\/+draft)(\/|$)/i.test(path)
}

/** The report on a document. @param documentPath The document's own path. */
export function reportPath(documentPath: string): string {
  return `/preview/report${documentPath}`
}

const editsFolder = '/preview/edits'

/** A published document as it is on its branch. */
export function editsPath(documentPath: string): string {
  return `${editsFolder}${documentPath}`
}

/** @returns The path of the document whose edits are at a path; undefined for any other path. */
export function documentOfEdits(path: string): string | undefined {
  return path.startsWith(editsPath('/')) ? path.slice(editsFolder.length) : undefined
}

/** Which version of a document is meant. */
export type VersionAsked = 'edits' | undefined

/** Where marketers make links to a document, and see those that were made. @param made The name of one made just now. */
export function sharePath(documentPath: string, of?: VersionAsked, made?: string): string {
  const query = new URLSearchParams({ ...(of && { of }), ...(made && { made }) }).toString()
  return `/preview/share${documentPath}${query && `?${query}`}`
}

/** Where the form for a link to a document is sent. */
export function makeLinkPath(documentPath: string): string {
  return `/preview/link${documentPath}`
}

/** Which page of a document has a form: without a name its report. */
export type DeskPage = 'links' | 'links-to-edits' | undefined

/** Where the forms about a document are sent. @param from The page that they are on, which they lead back to. */
export function deskPath(documentPath: string, from?: DeskPage): string {
  return `/preview/desk${documentPath}${from ? `?from=${from}` : ''}`
}

/** @param from As a form's address has it. @returns The page that a form of it leads back to. */
export function deskPagePath(documentPath: string, from: string | null): string {
  if (from === 'links') return sharePath(documentPath)
  return from === 'links-to-edits' ? sharePath(documentPath, 'edits') : reportPath(documentPath)
}

/** All versions of a document. @param version The commit of the one whose changes are shown. */
export function historyPath(documentPath: string, version?: string): string {
  return `/preview/history${documentPath}${version ? `?version=${version}#changes` : ''}`
}

/** The text of a document with the notes on it. */
export function notesPath(documentPath: string): string {
  return `/preview/notes${documentPath}`
}

/** Where the forms of those notes are sent. */
export function notePath(documentPath: string): string {
  return `/preview/note${documentPath}`
}

/** @param month As `YYYY-MM`. */
export function monthPath(month: string): string {
  return `${calendarPath}?month=${month}`
}

/** Whether the forms of a document's pages are sent to a path: those of its report, of its links, and of the notes on it. */
export function isDocumentFormPath(path: string): boolean {
  const token = tokenOfPath(path)
  return (
    [deskPath('/'), makeLinkPath('/'), notePath('/')].some((folder) => path.startsWith(folder)) ||
    (token !== undefined && path === sharedNotePath(token))
  )
}

/** Where marketers see the card that social networks would show of a document. */
export function cardPath(documentPath: string, of?: VersionAsked): string {
  return `/preview/card${documentPath}${of ? `?of=${of}` : ''}`
}

/** A file of what marketers write in. @param version Names all of its files. */
export function interfaceFilePath(version: string, file: string): string {
  return `${interfaceFolder}${version}/${file}`
}

export function isInterfaceFilePath(path: string): boolean {
  return path.startsWith(interfaceFolder)
}

/** What has become of a document that was imported. */
export function importedPath(id: string): string {
  return `${importPath}${id}/`
}

/** Where a text that was not saved is compared with the one that is. */
export function conflictPath(id: string): string {
  return `/preview/conflict/${id}/`
}

/** Where a piece is edited. @param file Inside the content folder. */
export function editPath(file: string): string {
  const [collection, ...slug] = file.replace(/\.md$/i, '').split('/')
  return `${writePath}#/collections/${collection}/entries/${slug.map(encodeURIComponent).join('/')}`
}

/** Where a link to one document leads. */
export function sharedPath(token: string): string {
  return `${sharedFolder}${token}/`
}

/** The card of a shared document. */
export function sharedCardPath(token: string): string {
  return `${sharedPath(token)}card/`
}

/** The text of a shared document with the notes on it. */
export function sharedNotesPath(token: string): string {
  return `${sharedPath(token)}notes/`
}

/** Where the forms of those notes are sent. */
export function sharedNotePath(token: string): string {
  return `${sharedPath(token)}note/`
}

/** @returns The token in the path of a shared document; undefined for any other path. */
export function tokenOfPath(path: string): string | undefined {
  return path.startsWith(sharedFolder) ? path.slice(sharedFolder.length).split('/')[0] : undefined
}

/** The page that says why a link opens nothing. */
export function invalidLinkPath(reason: string): string {
  return `${invalidLinkFolder}${reason}/`
}

export function isInvalidLinkPath(path: string): boolean {
  return path.startsWith(invalidLinkFolder)
}
