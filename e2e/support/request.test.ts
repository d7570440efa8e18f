import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { sendRaw } from './request'

it('gets an answer each time from a server that closes a connection while the next request is on its way', async () => {
  const answered = new Set<Socket>()
  const server = createServer(({ socket }, response) => {
    if (answered.has(socket)) return socket.destroy()
    answered.add(socket)
    response.end('answered')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  try {
    for (let requests = 0; requests < 20; requests += 1) {
      const { status, text } = await sendRaw(`http://127.0.0.1:${port}`, { target: '/' })
      expect([status, text]).toEqual([200, 'answered'])
    }
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
