import { request } from 'node:https'

type Sent = { status: number; headers: NodeJS.Dict<string | string[]>; text: string }
type Parts = { type: string; cookie?: string; body: string }

/** Sends a form, or what the editor sends, over TLS. @param ca The certificate that the site is trusted by. */
export function post(address: string, ca: string, { type, cookie = '', body }: Parts): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, cookie, 'content-length': Buffer.byteLength(body) }
    const sending = request(address, { method: 'POST', ca, headers, timeout: 60_000 }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

/** Signs in. @returns What a browser would send as its cookies from then on. */
export async function signInToWrite(origin: string, ca: string, secret: string): Promise<string> {
  const body = new URLSearchParams({ secret }).toString()
  const answer = await post(`${origin}/preview/sign-in/`, ca, {
    ...{ type: 'application/x-www-form-urlencoded', body },
  })
  const cookies = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '')
  const kept = cookies.filter((cookie) => !cookie.endsWith('='))
  if (kept.length === 0) throw new Error(`Nobody is signed in: ${answer.status}`)
  return kept.join('; ')
}
