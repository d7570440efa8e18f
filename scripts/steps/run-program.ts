import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { endTogether } from './end-together'
import { bundleOf } from './programs'

/**
 * How the C library keeps memory that was given back (mallopt(3)): in as many places as threads have asked for some, and never
 * a large block. Pictures are made in large blocks by several threads, which took half a gigabyte for good.
 */
const thriftyMemory = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
}

type Options = { env?: Record<string, string>; quiet?: boolean }

/**
 * Starts a program of the installed dependencies, such as `next`. It ends with this process, and so does all that it
 * starts. With `quiet` its output is the caller's to read.
 */
export function startProgram(name: string, parameters: string[], options: Options = {}): ChildProcess {
  return startNode([path.join('node_modules', ...binary(name)), ...parameters], options)
}

/** Starts the server of the built site in the same way; it sends a message when it answers. Expects that programs are bundled. */
export function startServer(options: Options = {}): ChildProcess {
  return startNode([bundleOf('server')], options, ['ipc'])
}

/**
 * Starts what makes releases of the content in the same way; it sends a message for each. Expects that programs are bundled.
 *
 * @param parameters Its own, such as `--once`.
 */
export function startPublisher(parameters: string[], options: Options = {}): ChildProcess {
  return startNode([bundleOf('publisher'), ...parameters], options, ['ipc'])
}

function startNode(parameters: string[], { env, quiet }: Options, more: 'ipc'[] = []): ChildProcess {
  const program = spawn(process.execPath, parameters, {
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit', ...more],
    env: { ...thriftyMemory, ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    // A process group of its own, except where that would open a window.
    detached: process.platform !== 'win32',
  })
  endTogether(program)
  return program
}

/** Runs a program to its end. @returns Its exit code and, with `quiet`, all that it printed. */
export async function runProgram(name: string, parameters: string[], options: Options = {}) {
  const child = startProgram(name, parameters, options)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)))
  return { code, output }
}

function binary(name: string): string[] {
  const files: Record<string, string[]> = {
    biome: ['@biomejs', 'biome', 'bin', 'biome'],
    contentlayer2: ['contentlayer2', 'bin', 'cli.cjs'],
    knip: ['knip', 'bin', 'knip.js'],
    'lockfile-lint': ['lockfile-lint', 'bin', 'lockfile-lint.js'],
    next: ['next', 'dist', 'bin', 'next'],
    playwright: ['@playwright', 'test', 'cli.js'],
    tsc: ['typescript', 'bin', 'tsc'],
    vitest: ['vitest', 'vitest.mjs'],
  }
  const file = files[name]
  if (!file) throw new Error(`No program named ${name}`)
  return file
}
