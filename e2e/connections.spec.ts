import { addressOf } from './sites/sites'
import { type SocketRequest, sendOverSocket } from './support/raw-socket'
import { expect, servedTest as test } from './support/test'

const page = '/insights/articles/no-pictures/'
const good: SocketRequest = { method: 'GET', target: page, headers: {} }

test('a page is found by its whole URL too', async ({ origin }) => {
  const { host } = new URL(origin)
  for (const target of [page, `http://${host}${page}`, `HTTP://${host}${page}?q=a`]) {
    const { status, body } = await sendOverSocket(origin, { ...good, target })
    expect(status, target).toBe(200)
    expect(body, target).toContain('No pictures at all')
  }
  const misspelled = await sendOverSocket(origin, { ...good, target: `http://${host}/${page.slice(0, -1)}` })
  expect([misspelled.status, misspelled.headers.get('location')]).toEqual([308, page])
})

test('a connection that asks for another protocol is refused and closed', async () => {
  for (const origin of [addressOf('hard'), addressOf('shipped')]) {
    const upgrades = ['websocket', 'h2c', 'garbage'].flatMap((Upgrade) =>
      ['/', page, '/nothing/', '/preview/', '/_next/hmr', '/_next/webpack-hmr', '/img/logo.png', '*'].map(
        (target) => ({
          ...good,
          target,
          headers: {
            Connection: 'Upgrade',
            Upgrade,
            'Sec-WebSocket-Version': '13',
            'Sec-WebSocket-Key': 'a',
          },
        }),
      ),
    )
    const many = Array.from({ length: 5 }, () => upgrades).flat()
    const answers = await Promise.all(many.map((request) => sendOverSocket(origin, request)))
    expect(answers.filter(({ isClosed, status }) => !isClosed || status !== 400)).toEqual([])
    expect((await fetch(`${origin}/insights/`)).status).toBe(200)
  }
})
