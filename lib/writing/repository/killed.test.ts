import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openSampleRepository } from '../sample-repository'
import { openWritingRepository } from './repository'

const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, steps: 0 }))
const writing = vi.hoisted(() => ['hash-object', 'update-index', 'write-tree', 'commit-tree', 'push'])
vi.mock('@/lib/git/run-git', async (original) => {
  const { runGitForBytes } = await original<typeof import('@/lib/git/run-git')>()
  const runUntilDead: typeof runGitForBytes = async (folders, parameters, options) => {
    if (power.left <= 0) throw new Error('The server is dead.')
    if (!parameters.some((each) => writing.includes(each)))
      return runGitForBytes(folders, parameters, options)
    power.left -= 1
    power.steps += 1
    const output = await runGitForBytes(folders, parameters, options)
    if (power.left <= 0) throw new Error('The server has died.')
    return output
  }
  return {
    runGitForBytes: runUntilDead,
    runGit: async (...parameters: Parameters<typeof runUntilDead>) =>
      (await runUntilDead(...parameters)).toString().trim(),
  }
})

const ada = { name: 'Ada', email: 'ada@example.org' }
const a = 'content/articles/a.md'
const picture = 'public/img/uploads/a.png'
const piece = { collection: 'articles', slug: 'a' } as const
let sample: Awaited<ReturnType<typeof openSampleRepository>>
beforeEach(async () => {
  sample = await openSampleRepository({ [a]: 'A', 'content/articles/b.md': 'B' })
})
afterEach(async () => {
  power.left = Number.POSITIVE_INFINITY
  await sample.end()
})

/** What is at the host: each branch with its files. */
const seen = () =>
  ['main', 'cms/articles/a'].map((branch) => {
    try {
      return sample.git('bare.git', 'ls-tree', '-r', branch)
    } catch {
      return ''
    }
  })

/** Saves and publishes, as a server that has just been started; what is done already stays as it is. */
async function saveAndPublish(): Promise<void> {
  const repository = openWritingRepository(sample.contentGit, '.library/server')
  const commit = (await repository.head()) ?? ''
  const held = await repository.readFile(commit, a)
  if (held?.bytes.toString() === 'A2') return
  const branch = await repository.head(piece)
  const worked = branch && (await repository.readFile(branch, a))
  await repository.commit({
    ...{ piece, author: ada, message: 'Edit' },
    changes: [
      { path: a, content: 'A2' },
      { path: picture, content: 'P' },
    ],
    expected: { [a]: (worked || held)?.id ?? null },
  })
  expect(await repository.publish({ ...piece, author: ada, message: 'Publish' })).toMatchObject({
    kind: 'saved',
  })
}

it('may be killed after any step that writes: all of a save is there or nothing of it, and the next one succeeds', async () => {
  const before = seen()
  power.steps = 0
  await saveAndPublish()
  const steps = power.steps
  const after = seen()
  expect(after[1]).toBe('')
  const states: string[] = []
  for (let left = 1; left <= steps; left += 1) {
    sample.git('editor', 'push', '--quiet', '--force', 'origin', 'HEAD:main')
    expect(seen()).toEqual(before)
    power.left = left
    await expect(saveAndPublish()).rejects.toThrow(/dead|died/)
    power.left = Number.POSITIVE_INFINITY
    states.push(JSON.stringify(seen()))
    await saveAndPublish()
    expect(seen()).toEqual(after)
  }
  const saved = [before[0], after[0]]
  expect([...new Set(states)]).toEqual([before, saved, after].map((state) => JSON.stringify(state)))
}, 120_000)
