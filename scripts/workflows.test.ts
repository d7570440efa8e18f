import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = '.github/workflows'
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}))

describe.each(workflows)('the workflow $name', ({ text }) => {
  it('names each action by its commit, with its version for people', () => {
    const actions = text.match(/(?<=uses: ).*/g)
    expect(actions).not.toBeNull()
    for (const action of actions ?? [])
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  it('says what it may do', () => expect(text).toMatch(/^permissions:\n {2}contents: (read|write)$/m))
})

it('the base of the image is named by its digest', () => {
  const [, base] = /^ARG BASE=(.+)$/m.exec(readFileSync('Containerfile', 'utf8')) ?? []
  expect(base).toMatch(/:\d+\.\d+\.\d+-[\w-]+@sha256:[0-9a-f]{64}$/)
})
