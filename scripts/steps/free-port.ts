import { createServer } from 'node:net'

/** A server that does nothing but hold a free TCP port. */
export function holdPort(): Promise<{ port: number; release: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') return reject(new Error('No port was given'))
      const release = () => new Promise<void>((done) => server.close(() => done()))
      resolve({ port: address.port, release })
    })
  })
}

/** @returns A TCP port on which nothing listens. */
export async function findFreePort(): Promise<number> {
  const { port, release } = await holdPort()
  await release()
  return port
}
