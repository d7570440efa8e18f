import { decodeText } from '@/lib/content/ingest/decode-text'
import { parseFile } from '@/lib/content/ingest/parse-file'
import { inContent, placeOf } from '../places'
import type { Piece } from '../repository/work-branch'
import type { Context } from './context'

/** The one place that keeps a piece from being marked as ready and from being published: sentences that say why, and what to do. */
export async function findObstacles({ repository, contentFolder }: Context, piece: Piece): Promise<string[]> {
  const work = await repository.readWork(piece)
  if (!work) return []
  const paths = work.files.flatMap(({ path, id }) =>
    id && placeOf(path, contentFolder).kind === 'document' ? [path] : [],
  )
  const files = await repository.readFiles(work.commit, paths)
  return files.flatMap(({ path, bytes }) => {
    const { text, undecodedLine } = decodeText(bytes)
    const source = { file: inContent(contentFolder, path), text: text.replace(/\r\n?/g, '\n'), undecodedLine }
    return parseFile(source).faults.map(({ message, hint }) => `${message} ${hint ?? ''}`.trim())
  })
}
