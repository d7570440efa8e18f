import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createShareLink, judgeShareLink, signShareLink } from './share-links'

const secret = 'a secret of more than thirty-two characters'
const shared = { file: 'articles/a.md', revision: '', version: '0123456789ab', allowsNotes: false }
const day = 24 * 60 * 60 * 1000
let contentDir = ''

beforeEach(async () => {
  contentDir = await mkdtemp(path.join(tmpdir(), 'content-'))
  vi.stubEnv('PREVIEW_SECRET', secret)
  vi.stubEnv('CONTENT_DIR', contentDir)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(contentDir, { recursive: true })
})

describe('a share link', () => {
  it('opens what it was made for, until its term ends', async () => {
    const { token, link } = await createShareLink(shared, 7, secret)
    expect(await judgeShareLink(token)).toEqual({ kind: 'opens', link })
    expect(link).toMatchObject(shared)
    expect(link.expires.getTime() - link.made.getTime()).toBe(7 * day)
    expect((await judgeShareLink(token, new Date(link.expires.getTime() - 1000))).kind).toBe('opens')
    expect((await judgeShareLink(token, new Date(link.expires.getTime() + 1000))).kind).toBe('expired')
  })

  it('opens what is on a branch where it was made for that', async () => {
    const { token, link } = await createShareLink({ ...shared, isEdit: true }, 7, secret)
    expect(link.isEdit).toBe(true)
    expect(await judgeShareLink(token)).toEqual({ kind: 'opens', link })
  })

  it('allows notes where its maker has said so, and not otherwise', async () => {
    for (const allowsNotes of [true, false]) {
      const { token } = await createShareLink({ ...shared, allowsNotes }, 7, secret)
      expect(await judgeShareLink(token)).toMatchObject({ kind: 'opens', link: { allowsNotes } })
    }
  })

  it('has one address, which is told from what is known of it', async () => {
    for (const more of [{}, { isEdit: true }, { allowsNotes: true }]) {
      const { token, link } = await createShareLink({ ...shared, ...more }, 30, secret)
      expect(await signShareLink(link, secret)).toBe(token)
      expect(await signShareLink({ ...link, id: '000000000000' }, secret)).not.toBe(token)
    }
  })

  it('has a name of its own', async () => {
    const [one, other] = await Promise.all([
      createShareLink(shared, 1, secret),
      createShareLink(shared, 1, secret),
    ])
    expect(one.link.id).not.toBe(other.link.id)
  })

  it('is revoked by a line with its name, and no other is', async () => {
    const one = await createShareLink(shared, 1, secret)
    const other = await createShareLink(shared, 1, secret)
    await writeFile(
      path.join(contentDir, 'revoked-links.txt'),
      `# Sent to the wrong list\r\n${one.link.id} by Ann\r\n`,
    )
    expect((await judgeShareLink(one.token)).kind).toBe('revoked')
    expect((await judgeShareLink(other.token)).kind).toBe('opens')
  })

  it('opens nothing where the list of revoked links cannot be read', async () => {
    const { token } = await createShareLink(shared, 1, secret)
    await mkdir(path.join(contentDir, 'revoked-links.txt'))
    await expect(judgeShareLink(token)).rejects.toThrow()
  })

  it('is revoked by an epoch after it was made', async () => {
    const { token, link } = await createShareLink(shared, 1, secret)
    vi.stubEnv('PREVIEW_LINKS_EPOCH', new Date(link.made.getTime() + 1000).toISOString())
    expect((await judgeShareLink(token)).kind).toBe('revoked')
    vi.stubEnv('PREVIEW_LINKS_EPOCH', link.made.toISOString())
    expect((await judgeShareLink(token)).kind).toBe('opens')
  })

  it('outlives the secret that it was made with, by one other', async () => {
    const { token } = await createShareLink(shared, 1, secret)
    const judgedUnder = async (present: string, previous: string) => {
      vi.stubEnv('PREVIEW_SECRET', present)
      vi.stubEnv('PREVIEW_SECRET_PREVIOUS', previous)
      return (await judgeShareLink(token)).kind
    }
    const [second, third] = [`${secret}, the second`, `${secret}, the third`]
    expect(await judgedUnder(second, '')).toBe('refused')
    expect(await judgedUnder(second, secret)).toBe('opens')
    expect(await judgedUnder(third, second)).toBe('refused')
    expect(await judgedUnder('', secret)).toBe('refused')
  })

  it('ends, by its term or by hand, after a change of the secret as before', async () => {
    const { token, link } = await createShareLink(shared, 1, secret)
    vi.stubEnv('PREVIEW_SECRET', `${secret}, the second`)
    vi.stubEnv('PREVIEW_SECRET_PREVIOUS', secret)
    expect((await judgeShareLink(token, new Date(link.expires.getTime() + 1000))).kind).toBe('expired')
    await writeFile(path.join(contentDir, 'revoked-links.txt'), link.id)
    expect((await judgeShareLink(token)).kind).toBe('revoked')
  })

  it('opens nothing where previewing is off, or when it is cut off', async () => {
    const { token } = await createShareLink(shared, 1, secret)
    expect((await judgeShareLink(token.slice(0, -4))).kind).toBe('refused')
    vi.stubEnv('PREVIEW_SECRET', '')
    expect((await judgeShareLink(token)).kind).toBe('refused')
  })
})
