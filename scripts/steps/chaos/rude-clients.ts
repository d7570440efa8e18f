import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { mixedRequests } from '@/e2e/support/hostile-requests'
import { sendOverSocket } from '@/e2e/support/raw-socket'
import type { ChaosSite } from './chaos-site'
import type { Outcome } from './try-while-reading'

/* Clients that mean harm, or are as slow as if they did. */

export async function sendHostileRequests({ url, addressOf }: ChaosSite): Promise<Outcome> {
  const paths = [
    ...['/', '/insights/', addressOf(1), '/img/x.png', '/_next/image/?url=%2Fimg%2Fx.png&w=640&q=70'],
    ...['/api/draft', '/preview/', '/rss.xml', '/drawings/hero/a.svg'],
  ]
  const requests = mixedRequests(paths, 10_000)
  let lost = 0
  const work = async () => {
    for (let request = requests.pop(); request; request = requests.pop()) {
      const { status, body, isClosed } = await sendOverSocket(url, request)
      if (status >= 500 || !isClosed || /node_modules|^\s+at \S+ \(/m.test(body)) lost += 1
    }
  }
  await Promise.all(Array.from({ length: 16 }, work))
  return { words: `${lost} of 10,000 answered 5xx, not at all or with a trace`, lost }
}

export async function openSilently({ url }: ChaosSite): Promise<Outcome> {
  const sockets = await openConnections(url, 5000)
  await pause(10_000)
  const open = sockets.filter(({ destroyed }) => !destroyed).length
  for (const socket of sockets) socket.destroy()
  return { words: `${open} still open after 10 s`, lost: 0 }
}

export async function spellSlowly({ url }: ChaosSite): Promise<undefined> {
  const sockets = await openConnections(url, 500)
  for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const letters = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('a')
  }, 1000)
  await pause(15_000)
  clearInterval(letters)
  for (const socket of sockets) socket.destroy()
}

async function openConnections(url: string, count: number): Promise<Socket[]> {
  const { hostname, port } = new URL(url)
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname))
  for (const socket of sockets) socket.on('error', () => {})
  await Promise.all(
    sockets.map((socket) => new Promise((resolve) => socket.on('connect', resolve).on('close', resolve))),
  )
  return sockets
}
