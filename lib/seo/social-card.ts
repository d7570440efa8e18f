import 'server-only'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { drawDocumentCard } from '@/artwork/document-card'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { listVisible } from '@/lib/content/documents/library'
import { oncePerList } from '@/lib/content/documents/once-per-list'
import { socialCardPath } from '@/lib/site/addresses/machine-files'
import { pathSegments } from '@/lib/site/addresses/paths'
import { everybody } from '@/lib/site/audience'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import { toCardRequest } from './drawn-card'

/** Rendered cards outlive a build here: a card is rendered again only when its drawing has changed. */
const keptDir = path.join(/* turbopackIgnore: true */ process.cwd(), '.next/cache/social-cards')

const quality = 82

/** @returns The published document whose card is at these segments under `/drawings/social/`. */
export function findDocumentOfSocialCard(segments: string[]): DocumentSummary | undefined {
  return byCard(listVisible(everybody)).get(segments.flatMap(pathSegments).join('/'))
}

const byCard = oncePerList(
  (documents) =>
    new Map(
      documents.map((document) => [pathSegments(socialCardPath(document.path)).slice(2).join('/'), document]),
    ),
)

/** @returns A document's social card as JPEG, 1200 × 630 pixels and under 150 KB. */
export async function renderSocialCard(document: DocumentSummary): Promise<Buffer> {
  const svg = drawDocumentCard(toCardRequest(document))
  const name = createHash('sha256').update(`${quality} ${svg}`).digest('hex')
  const file = path.join(keptDir, `${name}.jpg`)
  const stored = await readFile(file).catch(() => undefined)
  if (stored) return stored
  const jpeg = await sharp(Buffer.from(svg)).jpeg({ mozjpeg: true, quality }).toBuffer()
  // A build may render the same card several times at once.
  await writeFileAtomically(file, jpeg)
  return jpeg
}
