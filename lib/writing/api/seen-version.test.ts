import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeVersion, withVersion } from './seen-version'

const id = 'a'.repeat(40)
const texts = fc.string({
  unit: fc.constantFrom('a', '\n', '---\n', 'title: x\n', ' ', `cms_version: v${'b'.repeat(40)}\n`),
})

describe('the version that a form was opened with', () => {
  it('comes back, and the text as it was', () => {
    fc.assert(
      fc.property(texts, (body) => {
        const text = `---\ntitle: A\n---\n${body}`
        expect(takeVersion(withVersion(text, id))).toEqual({ text, seen: id })
      }),
    )
  })

  it('comes back from a file without fields, which is text then', () =>
    expect(takeVersion(withVersion('No fields.\r\n', id))).toEqual({
      text: '---\n---\nNo fields.\n',
      seen: id,
    }))

  it('is beside fields that were pasted with hard spaces, which the editor can read then', () => {
    const opened = withVersion('---\ntitle:\u00a0A\u00a0B\nseo:\n\u00a0 description: x\n---\n', id)
    expect(opened).toBe(`---\ncms_version: v${id}\ntitle: A\u00a0B\nseo:\n  description: x\n---\n`)
  })

  it('is found wherever an editor puts it, and is none of a new piece', () => {
    expect(takeVersion(`---\ntitle: A\ncms_version: "v${id}"\n---\n`)).toEqual({
      text: '---\ntitle: A\n---\n',
      seen: id,
    })
    expect(takeVersion('---\ntitle: A\n---\n').seen).toBeUndefined()
  })
})
