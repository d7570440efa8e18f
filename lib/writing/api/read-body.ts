import { QueueFullError } from '@/lib/site/work-queue'
import { TooMuchError } from '../bodies/read-chunks'
import { openBodies, TooManyError } from '../bodies/take-bodies'
import { Refusal } from './refusal'

/** In bytes: a few large pictures, as base64; and a text without any. */
const takeBody = openBodies({ max: 64 * 2 ** 20, small: 2 ** 20 })

/**
 * Does some work with what a request holds as JSON.
 *
 * @param writer Names the writer.
 * @throws {Refusal} For too much, for too many at once, and for what is no JSON.
 */
export async function withBody<T>(
  request: Request,
  writer: string,
  work: (body: unknown) => Promise<T>,
): Promise<T> {
  try {
    return await takeBody(request, writer, (bytes) => work(parseJson(bytes)))
  } catch (error) {
    if (error instanceof TooMuchError)
      throw new Refusal(413, 'This is too much at once. A picture may have up to 20 MB.')
    if (error instanceof TooManyError) throw new Refusal(429, error.message)
    if (error instanceof QueueFullError)
      throw new Refusal(429, 'Many are saving at the moment. Nothing is lost: try again in a minute.')
    throw error
  }
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    throw new Refusal(400, 'This is no JSON.')
  }
}
