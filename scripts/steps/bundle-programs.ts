import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import { leaveOutUnused } from './leave-out-unused'
import { programs, programsDir } from './programs'

/**
 * Makes one file of JavaScript of each program, its packages included, which starts in half the time that its modules need
 * one by one.
 */
export async function bundlePrograms(): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: programs,
    outdir: programsDir,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // What runs as it is installed, what is loaded only where it is asked for, and what no program here needs.
    external: [
      ...['next', '@next/env', 'sharp', 'ioredis', 'prom-client'],
      ...['imagescript', 'markdown-wasm'],
    ],
    plugins: [leaveOutUnused],
    // Packages of the older kind ask for Node's own modules in this way: https://github.com/evanw/esbuild/pull/2067.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  })
  // A program that is just being started must not find half a file.
  for (const { path: file, text } of outputFiles)
    if (!existsSync(file) || (await readFile(file, 'utf8')) !== text) await writeFileAtomically(file, text)
}
