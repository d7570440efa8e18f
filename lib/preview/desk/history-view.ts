import 'server-only'
import { decodeText } from '@/lib/content/ingest/decode-text'
import { type PieceLink, toPieceLinks } from '@/lib/preview/dashboard/piece-links'
import { deskPath, historyPath } from '@/lib/site/addresses/preview-paths'
import { formatInstant } from '@/lib/site/dates/owners-time'
import { findPlace } from '@/lib/writing/actions/held-files'
import { type Comparison, compareTexts } from '@/lib/writing/history/compare-texts'
import { type ReadableText, toReadableText } from '@/lib/writing/history/readable-text'
import { contentPath } from '@/lib/writing/places'
import type { Version } from '@/lib/writing/repository/history'
import type { WritingRepository } from '@/lib/writing/repository/repository'
import { notSetUp, siteRepository } from '@/lib/writing/site-repository'
import type { Writer } from '@/lib/writing/writers/writer'
import type { Piece } from './find-piece'
import { openDesk } from './open-desk'

/** A version of a piece as its history lists it. */
export type VersionView = {
  commit: string
  author: string
  when: string
  message: string
  isNewest: boolean
  /** Where its changes are shown. */
  href: string
}

/** What a version has changed. */
export type ChangesView = {
  version: VersionView
  /** Whether it changed the file at all. */
  isChange: boolean
  /** With the version before; the first has none. */
  comparison: Comparison | undefined
}

export type HistoryView = {
  title: string
  pages: PieceLink[]
  /** Newest first. */
  versions: VersionView[]
  shown?: ChangesView | undefined
  /** Where the forms are sent that restore a version, for those who may, and what names the bytes that they have seen. */
  restoring?: { action: string; seen: string } | undefined
  /** Why there is no history here, in words. */
  closed?: string | undefined
}

const unreachable = 'The repository of the content cannot be reached. Load the page again in a minute.'

/** @param asked The commit of the version whose changes are to be shown; the newest otherwise. */
export async function toHistoryView(
  piece: Piece,
  writer: Writer | undefined,
  asked: unknown,
): Promise<HistoryView> {
  const { file, path, title } = piece
  const site = siteRepository()
  const view = { title, pages: await toPieceLinks(piece, 'History', writer), versions: [] }
  if (!site) return { ...view, closed: notSetUp }
  try {
    const { repository, contentFolder } = site
    const place = contentPath(contentFolder, file)
    const head = (await findPlace(repository, contentFolder, file))?.commit ?? ''
    const found = await repository.history(head, place)
    const versions = found.map((version, at) => toVersion(version, path, at === 0))
    const at = Math.max(
      0,
      found.findIndex(({ commit }) => commit === asked),
    )
    const desk = await openDesk(writer)
    const seen = typeof desk === 'string' ? undefined : (await repository.readFile(head, place))?.id
    const [version, newer, older] = [versions[at], found[at], found[at + 1]]
    const shown = version &&
      newer && {
        version,
        isChange: newer.isChange,
        comparison:
          older &&
          compareTexts(await readWords(repository, file, older), await readWords(repository, file, newer)),
      }
    return { ...view, versions, shown, restoring: seen ? { action: deskPath(path), seen } : undefined }
  } catch (error) {
    console.error('The history cannot be read:', error instanceof Error ? error.message : error)
    return { ...view, closed: unreachable }
  }
}

function toVersion({ commit, author, at, message }: Version, path: string, isNewest: boolean): VersionView {
  return {
    ...{ commit, message, isNewest },
    author: author.name,
    when: formatInstant(at),
    href: historyPath(path, commit),
  }
}

async function readWords(
  repository: WritingRepository,
  file: string,
  version: Version,
): Promise<ReadableText> {
  const held = await repository.readFile(version.commit, version.path)
  return held ? toReadableText(file, decodeText(held.bytes).text) : { fields: new Map(), lines: [] }
}
