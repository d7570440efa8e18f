import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkPreviewing } from './start-check'

const said = vi.spyOn(console, 'log').mockImplementation(() => {})
const complained = vi.spyOn(console, 'error').mockImplementation(() => {})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.clearAllMocks()
})

describe('checkPreviewing', () => {
  it('says that previewing is off where no secret is set', async () => {
    vi.stubEnv('PREVIEW_SECRET', '')
    await checkPreviewing()
    expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Previewing is off'))
  })

  it('says nothing where one is set', async () => {
    vi.stubEnv('PREVIEW_SECRET', 'x'.repeat(32))
    await checkPreviewing()
    expect(said).not.toHaveBeenCalled()
  })

  it('ends the server where it is too short, without printing it', async () => {
    const ended = vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Error(`ended with ${code}`)
    })
    vi.stubEnv('PREVIEW_SECRET', 'hush')
    await expect(checkPreviewing()).rejects.toThrow('ended with 1')
    expect(complained).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining('PREVIEW_SECRET has 4 characters'),
    )
    expect(complained.mock.calls.join()).not.toContain('hush')
    ended.mockRestore()
  })
})
