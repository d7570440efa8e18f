import { notFound } from 'next/navigation'
import { findCurrentWriter } from '@/lib/preview/access/current-writer'
import { keepConflict } from '@/lib/preview/desk/conflict'
import { findPiece } from '@/lib/preview/desk/find-piece'
import { findVersionFindings } from '@/lib/preview/report/version-findings'
import { readEnvironment } from '@/lib/site/environment'
import { respondToCms } from '@/lib/writing/api/respond'
import { siteRepository } from '@/lib/writing/site-repository'

/** Answers Decap, by its `proxy` protocol. */
export async function POST(request: Request): Promise<Response> {
  if (!readEnvironment().previewSecret) notFound()
  return respondToCms(request, findCurrentWriter, siteRepository(), {
    findFindings: findVersionFindings,
    keepConflict,
    hasPage: (path) => findPiece(path) !== undefined,
  })
}
