import { request } from 'node:http'

export type RawRequest = {
  target: string
  method?: string
  headers?: Record<string, string>
  body?: string | undefined
}

export type RawResponse = {
  status: number
  headers: NodeJS.Dict<string | string[]>
  /** Names and values in turns, as they were sent. */
  rawHeaders: string[]
  text: string
}

/**
 * Sends exactly this request, whose target a browser or `fetch` would tidy up first, and follows no redirect. Each
 * request has a connection of its own: one that is kept alive may be closed by the server at the moment in which the
 * next request is sent on it.
 *
 * @param origin Scheme, host and port.
 */
export function sendRaw(
  origin: string,
  { target, method = 'GET', headers = {}, body }: RawRequest,
): Promise<RawResponse> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: target, method, headers, agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => (text += chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode: status = 0, headers, rawHeaders } = response
        resolve({ status, headers, rawHeaders, text })
      })
    })
    sent.on('error', reject).end(body)
  })
}
