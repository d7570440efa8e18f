import { request } from 'node:http'

export type RawAnswer = {
  status: number
  location: string
  headers: NodeJS.Dict<string | string[]>
  text: string
}

/**
 * Asks for exactly this target, which a browser or `fetch` would tidy up first, and follows no redirect.
 *
 * @param baseUrl Scheme, host and port.
 * @param target What to put on the request line.
 */
export function ask(baseUrl: string | undefined, target: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseUrl ?? '')
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path: target }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => (text += chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          headers: response.headers,
          text,
        }),
      )
    })
    asked.on('error', reject).end()
  })
}
