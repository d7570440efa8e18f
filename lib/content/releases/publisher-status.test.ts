import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepPublisherStatus, type PublisherStatus, readPublisherStatus } from './publisher-status'

const disk = vi.hoisted(() => ({ isFull: false }))
vi.mock('@/lib/site/write-file-atomically', async (original) => {
  const { writeFileAtomically } = await original<typeof import('@/lib/site/write-file-atomically')>()
  return {
    writeFileAtomically: async (file: string, content: string) => {
      if (disk.isFull) throw new Error('ENOSPC: no space left on device, write')
      await writeFileAtomically(file, content)
    },
  }
})

const home = process.cwd()
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'status-'))
  process.chdir(folder)
})
afterEach(async () => {
  disk.isFull = false
  process.chdir(home)
  await rm(folder, { recursive: true })
})

const good: PublisherStatus = { ledger: 'content folder', upToDate: true }
const bad: PublisherStatus = { ...good, upToDate: false }

describe('the status of the publisher', () => {
  it('is not up to date before it is told', async () => {
    expect(readPublisherStatus()).toEqual({ upToDate: false })
    await keepPublisherStatus()(good)
    expect(readPublisherStatus()).toEqual(good)
    await writeFile('.releases/status.json', '{"upTo')
    expect(readPublisherStatus()).toEqual({ upToDate: false })
  })

  it('is not up to date while a full disk lets nobody write that, and is once it can be written again', async () => {
    const write = keepPublisherStatus()
    await write(good)
    disk.isFull = true
    await expect(write(bad)).rejects.toThrow('ENOSPC')
    expect(readPublisherStatus()).toEqual({ upToDate: false })
    disk.isFull = false
    await write(good)
    expect(readPublisherStatus()).toEqual(good)
  })
})
