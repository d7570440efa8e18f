import { type RawResponse, sendRaw } from './request'

export type RawAnswer = RawResponse & { location: string }

/**
 * Asks for exactly this target, and follows no redirect.
 *
 * @param baseUrl Scheme, host and port.
 * @param target What to put on the request line.
 */
export async function ask(baseUrl: string | undefined, target: string): Promise<RawAnswer> {
  const response = await sendRaw(baseUrl ?? '', { target })
  return { ...response, location: response.headers.location?.toString() ?? '' }
}
