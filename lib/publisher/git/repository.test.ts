import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openRepository } from './repository'

const home = process.cwd()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'repository-'))
  process.chdir(folder)
  spawnSync('git', ['init', '--quiet', '--initial-branch=main', '.'])
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org']
  spawnSync('git', [...author, 'commit', '--quiet', '--allow-empty', '-m', 'First'])
})
afterEach(async () => {
  process.chdir(home)
  await rm(folder, { recursive: true })
})

/** Addresses that make git run a program where nothing keeps it from that, and how it is let do so. */
const attacks = [
  { address: 'ext::touch ran', carelessly: ['-c', 'protocol.ext.allow=always', 'ls-remote'] },
  { address: '--upload-pack=touch ran;', carelessly: ['ls-remote'], more: ['file:///nowhere'] },
]

describe('git', () => {
  it.each(attacks)('runs nothing that the address $address names', async ({ address, carelessly, more }) => {
    spawnSync('git', [...carelessly, address, ...(more ?? ['.'])])
    expect(existsSync('ran'), 'The attack is one.').toBe(true)
    await rm('ran')
    const repository = openRepository({ address, folder: '.', poll: 30 })
    await repository.prepare()
    await expect(repository.fetch()).rejects.toThrow(/transport 'ext' not allowed|strange pathname/)
    expect(existsSync('ran')).toBe(false)
  })

  it.each(['main:refs/heads/evil', '../../evil', 'main --upload-pack=x'])(
    'takes the branch %j for nothing but a name',
    async (branch) => {
      const repository = openRepository({ address: folder, folder: '.', poll: 30, branch })
      await repository.prepare()
      await expect(repository.fetch()).rejects.toThrow()
      const sound = openRepository({ address: folder, folder: '.', poll: 30, branch: 'main' })
      expect(await sound.fetch()).toMatch(/^[\da-f]{40}$/)
    },
  )
})
