import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import inject from 'light-my-request'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const home = process.cwd()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'health-'))
  process.chdir(folder)
  vi.resetModules()
})
afterAll(async () => {
  process.chdir(home)
  await rm(folder, { recursive: true })
})

describe('checks of health', () => {
  it('tell that the server is alive, whether it has a release, and whether that is up to date', async () => {
    const { answerHealthChecks } = await import('./health')
    const answer = answerHealthChecks((_request, response) => response.end('another page'))
    const ask = async (url: string) => {
      const { statusCode, payload } = await inject(answer, { url })
      return [statusCode, payload.trim()]
    }
    expect(await ask('/healthz')).toEqual([200, '{"status":"alive"}'])
    expect(await ask('/readyz?again')).toEqual([503, '{"status":"no release"}'])
    expect(await ask('/readyz/further/')).toEqual([200, 'another page'])

    await mkdir('.releases')
    await writeFile('.releases/current.json', JSON.stringify({ name: 'a1', at: Date.now() - 90_000 }))
    const readiness = async () => {
      const [code, text] = await ask('/readyz')
      expect(code).toBe(200)
      return JSON.parse(String(text))
    }
    const ready = { status: 'ready', release: 'a1', age: 90 }
    expect(await readiness()).toEqual({ ...ready, upToDate: false })
    const status = { ledger: 'releases', upToDate: true }
    await writeFile('.releases/status.json', JSON.stringify(status))
    expect(await readiness()).toEqual({ ...ready, ...status })
  })
})
