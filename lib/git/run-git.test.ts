import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ContentGit } from '@/lib/site/content-git'
import { runGit } from './run-git'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'git-'))
  // In the place of git: says how it was called.
  await writeFile(path.join(folder, 'git'), '#!/bin/sh\nprintf "%s\\n" "$@"\necho ENVIRONMENT\nenv\n')
  await chmod(path.join(folder, 'git'), 0o755)
  vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
  vi.stubEnv('PREVIEW_SECRET', 'a secret of the site')
  vi.stubEnv('GIT_DIR', '/somewhere/else')
  vi.stubEnv('GIT_SSH_COMMAND', 'touch ran')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

/** How git was called: its parameters, and its environment. */
async function call(contentGit: Partial<ContentGit>) {
  const all = { address: 'https://example.com/a.git', folder: '.', poll: 30, ...contentGit }
  const output = await runGit({ objects: 'objects', files: 'files' }, ['fetch'], { contentGit: all })
  const [parameters = '', environment = ''] = output.split('ENVIRONMENT\n')
  return { parameters, environment }
}

describe('git', () => {
  it('learns no secret of this process, and nothing of what is set for it elsewhere', async () => {
    const { environment } = await call({})
    expect(environment).not.toMatch(/PREVIEW_SECRET|somewhere|touch ran/)
    expect(environment).toContain('GIT_ALLOW_PROTOCOL=file:https:ssh\n')
    expect(environment).toContain('GIT_CONFIG_NOSYSTEM=1\n')
    expect(environment).toContain('StrictHostKeyChecking=yes')
  })

  it('gets a token for its one host, and never as a parameter', async () => {
    const tokenFile = path.join(folder, 'token')
    await writeFile(tokenFile, 'a-token\n')
    const encoded = (user: string) => Buffer.from(`${user}:a-token`).toString('base64')
    const plain = await call({ tokenFile })
    expect(plain.environment).toContain('=http.https://example.com/.extraHeader\n')
    expect(plain.environment).toContain(`=Authorization: Basic ${encoded('x-access-token')}\n`)
    expect(plain.parameters).not.toContain(encoded('x-access-token'))
    const named = await call({ tokenFile, address: 'https://reader@example.com:8443/a.git' })
    expect(named.environment).toContain('=http.https://example.com:8443/.extraHeader\n')
    expect(named.environment).toContain(`=Authorization: Basic ${encoded('reader')}\n`)
    const overSsh = await call({ tokenFile, address: 'git@example.com:a.git' })
    expect(overSsh.environment).not.toContain('Authorization')
  })

  it('names files to SSH as they are, whatever is in their names', async () => {
    const { environment } = await call({
      keyFile: "/keys/it's $(id) mine",
      knownHostsFile: '/keys/known hosts',
    })
    expect(environment).toContain(String.raw`-i '/keys/it'\''s $(id) mine'`)
    expect(environment).toContain(`'UserKnownHostsFile=/keys/known hosts'`)
  })

  it('says why it has failed in a line, without what a terminal would obey', async () => {
    const text = String.raw`warning: x\nfatal: could \033[31mnot\007 read.\nhint: y\n`
    await writeFile(path.join(folder, 'git'), `#!/bin/sh\nprintf '${text}' >&2\nexit 1\n`)
    await expect(call({})).rejects.toThrow(/^fatal: could {2}\[31mnot {2}read$/)
  })
})
