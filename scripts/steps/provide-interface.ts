import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import {
  type InterfaceManifest,
  interfaceDir,
  manifestFile,
  startScript,
} from '@/lib/writing/interface/interface-files'

/** Where the package has what is made for browsers. */
const source = 'node_modules/decap-cms/dist'
/** Its one script, and the parts that this loads when they are needed. */
const wanted = /^(\d+\.)?decap-cms\.js$|\.wasm$/
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** Lays down what marketers write in, as it is sent, where that is not done yet. */
export async function provideInterface(): Promise<void> {
  const names = (await readdir(source)).filter((name) => wanted.test(name)).sort()
  const files = new Map<string, Uint8Array>([[startScript, await bundleStart()]])
  for (const name of names) files.set(name, await readFile(path.join(source, name)))
  const hash = createHash('sha256')
  for (const [name, bytes] of files) hash.update(name).update(bytes)
  const manifest: InterfaceManifest = {
    version: hash.digest('hex').slice(0, 16),
    files: Object.fromEntries([...files.keys()].map((name) => [name, types[path.extname(name)] ?? ''])),
  }
  const text = JSON.stringify(manifest)
  const place = path.join(interfaceDir, manifestFile)
  if ((await readFile(place, 'utf8').catch(() => '')) === text) return
  for (const [name, bytes] of files) await writeFileAtomically(path.join(interfaceDir, name), bytes)
  await writeFileAtomically(place, text)
}

async function bundleStart(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: ['lib/writing/browser/start.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}
