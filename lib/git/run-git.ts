import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { devNull } from 'node:os'
import path from 'node:path'
import type { ContentGit } from '@/lib/site/content-git'

/** In milliseconds: a host that has stopped answering must not keep the publisher from asking again. */
const TIMEOUT = 120_000
/** In bytes: how much git may print. The largest picture fits. */
const MAX_OUTPUT = 2 ** 26
/** In characters: of what git prints, more is of no use in a log. */
const MAX_REASON = 300

/** What git may know of this process: no secret, and no setting of git's own. */
const passedOn = /^(path|home|tmpdir|https_proxy|no_proxy|ssl_cert_(file|dir)|git_ssl_cainfo|ssh_auth_sock)$/i

/** A repository is data: nothing in it, in its address or on this machine may make git run a program or follow it elsewhere. */
const settings = {
  'core.hooksPath': devNull,
  'core.symlinks': 'false',
  'core.fsmonitor': 'false',
  'http.followRedirects': 'false',
  'http.lowSpeedLimit': '1000',
  'http.lowSpeedTime': '30',
  // Git would tidy up in a process that outlives it.
  'gc.autoDetach': 'false',
  'maintenance.autoDetach': 'false',
}

/** Thrown when git has failed; its message is git's reason. */
class GitError extends Error {
  override name = 'GitError'
}

/** The folder of a repository's objects, and that of its files, of which a bare one has none. */
export type GitFolders = { objects: string; files?: string }

export type GitOptions = {
  /** The other repository that git is to talk to, with the keys for it. */
  contentGit?: ContentGit | undefined
  /** What git reads. */
  input?: string | Uint8Array | undefined
  /** More of the environment. */
  env?: Record<string, string> | undefined
}

/**
 * Runs git in one repository.
 *
 * @param parameters What git is to do. What somebody has configured comes after `--`.
 * @returns What it has printed, without white space around it.
 * @throws {GitError} With the reason.
 */
export async function runGit(
  folders: GitFolders,
  parameters: string[],
  options?: GitOptions,
): Promise<string> {
  return (await runGitForBytes(folders, parameters, options)).toString().trim()
}

/** Does the same. @returns What git has printed, byte for byte. */
export async function runGitForBytes(
  { objects, files }: GitFolders,
  parameters: string[],
  { contentGit, input, env: more }: GitOptions = {},
): Promise<Buffer> {
  const where = [
    `--git-dir=${path.resolve(objects)}`,
    ...(files === undefined ? [] : [`--work-tree=${path.resolve(files)}`]),
  ]
  const env = { ...(await environmentOf(contentGit)), ...more }
  return new Promise((resolve, reject) => {
    const limits = { timeout: TIMEOUT, killSignal: 'SIGKILL', maxBuffer: MAX_OUTPUT } as const
    const git = execFile(
      'git',
      [...where, ...parameters],
      { env, encoding: 'buffer', ...limits },
      (error, stdout, stderr) =>
        error ? reject(new GitError(toReason(error, stderr.toString()))) : resolve(stdout),
    )
    // Git may end before it has read all; the callback tells why.
    git.stdin?.on('error', () => {})
    git.stdin?.end(input)
  })
}

async function environmentOf(contentGit: ContentGit | undefined): Promise<NodeJS.ProcessEnv> {
  const { keyFile, knownHostsFile, tokenFile, address } = contentGit ?? {}
  const all = Object.entries({ ...settings, ...(await authorizationOf(address, tokenFile)) })
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => passedOn.test(name))),
    NODE_ENV: 'production',
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ALLOW_PROTOCOL: 'file:https:ssh',
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND: [
      ...['ssh', '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes', '-o', 'ConnectTimeout=20'],
      ...(keyFile
        ? ['-o', 'IdentitiesOnly=yes', '-i', quote(path.resolve(/* turbopackIgnore: true */ keyFile))]
        : []),
      ...(knownHostsFile
        ? ['-o', quote(`UserKnownHostsFile=${path.resolve(/* turbopackIgnore: true */ knownHostsFile)}`)]
        : []),
    ].join(' '),
    // Not as parameters, which others on this machine can see.
    GIT_CONFIG_COUNT: String(all.length),
    ...Object.fromEntries(
      all.flatMap(([name, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, name],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    ),
  }
}

/** The token is read each time, so that another one may take its place in the file. */
async function authorizationOf(
  address: string | undefined,
  tokenFile: string | undefined,
): Promise<Record<string, string>> {
  if (!tokenFile || !address?.startsWith('https://')) return {}
  const { origin, username } = new URL(address)
  const token = (await readFile(tokenFile, 'utf8')).trim()
  // Hosts take any name beside a token but for those of GitLab's deploy tokens, which the address names.
  const credentials = Buffer.from(`${username || 'x-access-token'}:${token}`).toString('base64')
  return { [`http.${origin}/.extraHeader`]: `Authorization: Basic ${credentials}` }
}

/** For the shell that git runs SSH with. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function toReason(error: Error & { code?: unknown; killed?: boolean }, stderr: string): string {
  if (error.code === 'ENOENT') return 'the program git is not installed'
  if (error.killed) return `git did not end within ${TIMEOUT / 1000} seconds`
  const lines = stderr.split('\n').map((line) => line.replaceAll(/[^ -~]/g, ' ').trim())
  const reason = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines.find((line) => line)
  return (reason ?? error.message).slice(0, MAX_REASON).replace(/\.$/, '')
}
