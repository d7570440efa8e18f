import { connect } from 'node:net'

/** A request in its parts; the bytes on the socket are made of them alone. */
export type SocketRequest = { method: string; target: string; headers: Record<string, string>; body?: string }

export type SocketAnswer = {
  /** 0 where the server said nothing. */
  status: number
  /** By lower-case names. */
  headers: Map<string, string>
  body: string
  /** Whether the server closed the connection in time. */
  isClosed: boolean
}

/** In milliseconds: an answer that takes longer counts as none. */
const TIMEOUT = 30_000

/**
 * Writes a request to a socket as no HTTP client would, and reads until the server closes the connection.
 *
 * @param origin Scheme, host and port.
 */
export function sendOverSocket(origin: string, request: SocketRequest): Promise<SocketAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(Number(port), hostname)
    const finish = (isClosed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ ...parse(text), isClosed })
    }
    const timer = setTimeout(() => finish(false), TIMEOUT)
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => (text += chunk))
    socket.on('error', () => finish(true))
    socket.on('close', () => finish(true))
    socket.on('connect', () => socket.write(bytesOf(request), 'latin1'))
  })
}

/** @returns The bytes of a request, one for each character, after which the connection is to be closed. */
function bytesOf({ method, target, headers, body = '' }: SocketRequest): string {
  const length = body === '' ? {} : { 'Content-Length': String(body.length) }
  const sent = Object.entries({ Host: 'localhost', Connection: 'close', ...length, ...headers })
  return [`${method} ${target} HTTP/1.1`, ...sent.map(([name, value]) => `${name}: ${value}`), '', body].join(
    '\r\n',
  )
}

function parse(text: string) {
  const [head = '', ...body] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(':')
    return [name.toLowerCase(), value.join(':').trim()]
  })
  return { status: Number(first.split(' ')[1] ?? 0), headers: new Map(headers), body: body.join('\r\n\r\n') }
}
