import { type ChildProcess, spawn } from 'node:child_process'

/** A script of the project under way, with all that it has printed so far. */
export type RunningScript = {
  child: ChildProcess
  output: () => string
  /** Its exit code, once it has ended. */
  ended: Promise<number>
}

/**
 * Starts one of the project's scripts as its own process.
 *
 * @param folder The project's root or that of a copy.
 * @param script Such as `start`, for `scripts/start.ts`.
 * @param variables Set in its environment, over those of this process.
 * @param parameters Of the script, such as `--preview`.
 */
export function startScript(
  folder: string,
  script: string,
  variables: Record<string, string> = {},
  parameters: string[] = [],
): RunningScript {
  const { FORCE_COLOR, ...inherited } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...parameters], {
    cwd: folder,
    // As `run.mjs` sets it: Contentlayer goes by it.
    env: { ...inherited, NO_COLOR: '1', ...variables, PWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)))
  return { child, output: () => output, ended }
}

/** Runs one of the project's scripts to its end. */
export async function runScript(folder: string, script: string, variables: Record<string, string> = {}) {
  const { ended, output } = startScript(folder, script, variables)
  const code = await ended
  return { code, output: output() }
}
