import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import type { ContentGit } from '@/lib/site/content-git'
import { openWritingRepository } from '@/lib/writing/repository/repository'
import { openSampleRepository } from '@/lib/writing/sample-repository'
import { until } from '../until'
import { serveOverHttps, serveOverSsh } from './git-hosts'

const token = 'a token of the host'
const author = { name: 'Test', email: 'test@example.org' }

/**
 * Reads and writes a repository at hosts of git on this machine: over HTTPS with a token, and over SSH with a deploy key.
 *
 * @param state Where the hosts keep what they need.
 * @param certificate Of localhost, with its key beside it.
 * @returns What went wrong.
 */
export async function tryGitHosts(state: string, certificate: string): Promise<string[]> {
  const sample = await openSampleRepository({ 'content/articles/a.md': 'A' })
  const root = path.dirname(sample.contentGit.address)
  const https = await serveOverHttps(root, path.join(state, 'https'), certificate, token)
  const ssh = await serveOverSsh(path.join(state, 'ssh'))
  const faults: string[] = []
  let count = 0

  /** Fetches and pushes. @returns The reason why that was not possible; empty where it was. */
  async function write(contentGit: Partial<ContentGit>): Promise<string> {
    const repository = openWritingRepository({ ...sample.contentGit, ...contentGit }, `.library/${++count}`)
    const file = `content/articles/${count}.md`
    const edit = { changes: [{ path: file, content: file }], expected: {}, author, message: 'Write' }
    try {
      const { kind } = await repository.commit(edit)
      return kind === 'saved' && sample.show(file) === file ? '' : `it was ${kind}`
    } catch (error) {
      return String(error)
    }
  }
  const expectTo = async (succeed: boolean, what: string, contentGit: Partial<ContentGit>) => {
    const reason = await write(contentGit)
    if ((reason === '') !== succeed) faults.push(`Git ${what}: ${reason || 'it was taken'}`)
    console.log(`Git ${what}: ${reason || 'read and written'}`)
  }

  try {
    for (const { port } of [https, ssh])
      await until(
        () => answers(port),
        {},
        () => `No host of git answers at port ${port}`,
      )
    for (const [name, text] of Object.entries({ token, other: 'another token' }))
      await writeFile(path.join(state, name), `${text}\n`)
    const overHttps = { address: `${https.address}/bare.git`, tokenFile: path.join(state, 'token') }
    await expectTo(false, 'over HTTPS, with a certificate that nobody knows', overHttps)
    process.env.GIT_SSL_CAINFO = certificate
    await expectTo(true, 'over HTTPS, with its token', overHttps)
    const stranger = { ...overHttps, tokenFile: path.join(state, 'other') }
    await expectTo(false, 'over HTTPS, with another token', stranger)
    const knownHostsFile = ssh.knownHosts
    const overSsh = { address: `${ssh.address}${root}/bare.git`, keyFile: ssh.key, knownHostsFile }
    await expectTo(true, 'over SSH, with its key', overSsh)
    await expectTo(false, 'over SSH, with a key that may only read', { ...overSsh, keyFile: ssh.readingKey })
    const unknown = { ...overSsh, knownHostsFile: path.join(state, 'token') }
    await expectTo(false, 'over SSH, of a host that is not known', unknown)
  } finally {
    https.end()
    ssh.end()
    await sample.end()
  }
  return faults
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket
      .on('connect', () => resolve(true))
      .on('error', () => resolve(false))
      .on('connect', () => socket.destroy())
  })
}
