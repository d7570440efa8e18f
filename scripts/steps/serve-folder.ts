import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { findFreePort } from './free-port'

const textTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.txt': 'text/plain',
}

/** Serves the files of a folder that were there at the start, texts compressed by Brotli as well as it can. */
export async function serveFolder(folder: string) {
  const files = new Map<string, { body: Buffer; headers: Record<string, string> }>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`.replace(/\/index\.html$/, '/')
    const body = await readFile(file)
    const type = textTypes[path.extname(file)]
    if (type === undefined) files.set(address, { body, headers: {} })
    else
      files.set(address, {
        body: brotliCompressSync(body),
        headers: { 'content-type': type, 'content-encoding': 'br' },
      })
  }
  const server = createServer((request, response) => {
    const found = files.get(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!found) return response.writeHead(404).end()
    response.writeHead(200, { ...found.headers, 'content-length': found.body.length }).end(found.body)
  })
  const port = await findFreePort()
  server.listen(port)
  await once(server, 'listening')
  const end = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://localhost:${port}`, end }
}
