import { isCrossSite } from '@/lib/preview/access/cross-site'
import { previewHeaders } from '@/lib/preview/access/headers'
import { notSetUp, type siteRepository } from '../site-repository'
import { answerRequest } from './answer'
import type { Context } from './context'
import { readRequest } from './protocol'
import { withBody } from './read-body'
import { Refusal, type RefusalDetails } from './refusal'

/** Who asks; undefined for somebody who may not write. */
type Asker = { name: string; email: string; role: 'write' | 'publish' } | undefined

/**
 * Answers Decap. Every refusal is JSON with a sentence for the writer.
 *
 * @param findAsker Asked before anything of the request is read.
 * @param site The repository that is written to; undefined where there is none.
 * @param ways How reports are looked up, and conflicts kept.
 */
export async function respondToCms(
  request: Request,
  findAsker: () => Promise<Asker>,
  site: ReturnType<typeof siteRepository>,
  ways: Pick<Context, 'findFindings' | 'keepConflict' | 'hasPage'>,
): Promise<Response> {
  if (isCrossSite(request.headers)) return refuse(403, 'This came from another site.')
  if (!/^application\/json(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return refuse(415, 'This is no JSON.')
  const asker = await findAsker()
  if (!asker)
    return refuse(
      401,
      'Your session has ended, or you may not write. Open /preview/ in another tab, sign in, and try again here: what you wrote is still there.',
    )
  if (!site) return refuse(503, notSetUp)
  try {
    return await withBody(request, asker.email, async (body) => {
      const cmsRequest = readRequest(body)
      if (typeof cmsRequest === 'string') return refuse(422, cmsRequest)
      const author = { name: asker.name, email: asker.email }
      const context = { ...site, author, mayPublish: asker.role === 'publish', ...ways }
      return toJson(200, await answerRequest(context, cmsRequest))
    })
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.status, error.message, error.details)
    console.error('Writing failed:', error instanceof Error ? error.message : error)
    return refuse(
      502,
      'The repository of the content cannot be reached, or did not take it. Nothing was lost: try again in a minute.',
    )
  }
}

function refuse(status: number, error: string, details: RefusalDetails = {}): Response {
  return toJson(status, { error, ...details })
}

function toJson(status: number, value: unknown): Response {
  return Response.json(value, { status, headers: previewHeaders })
}
