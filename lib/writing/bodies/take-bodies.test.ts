import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBodies } from './take-bodies'

const megabyte = 2 ** 20
let folder = ''
let take: ReturnType<typeof openBodies>
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bodies-'))
  take = openBodies({ max: 40 * megabyte, small: 10 }, folder)
})
afterEach(() => rm(folder, { recursive: true }))

const post = (body: BodyInit, headers: Record<string, string> = {}) => {
  const init = { method: 'POST', body, headers, duplex: 'half' }
  return new Request('https://example.com/', init)
}
const small = () => post('small', { 'Content-Length': '5' })
/** One whose size is not announced. */
const large = (text = 'large') => post(new Blob([text]).stream())

/** One that comes until it is told to end. */
function slow() {
  let end = (_error?: Error) => {}
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(3))
      end = (error) => (error ? controller.error(error) : controller.close())
    },
  })
  return { request: post(body), end: (error?: Error) => end(error) }
}

/** Work that lasts until it is told to end. */
function longWork() {
  let end = () => {}
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const work = () => {
    begin()
    return new Promise<void>((resolve) => {
      end = resolve
    })
  }
  return { work, begun, end: () => end() }
}

describe('what requests hold', () => {
  it('is read whole, however it comes', async () => {
    const text = async (bytes: Buffer) => bytes.toString()
    expect(await take(small(), 'Ada', text)).toBe('small')
    expect(await take(large('x'.repeat(3 * megabyte)), 'Ada', text)).toBe('x'.repeat(3 * megabyte))
    expect(await take(post(new Blob([]).stream()), 'Ada', text)).toBe('')
    expect(await readdir(folder)).toEqual([])
  })

  it('waits for its turn where it is large, one at a time, and for nothing where it is small', async () => {
    const { work, begun, end } = longWork()
    const first = take(large(), 'Ada', work)
    await begun
    let underWay = 0
    const others = ['Ada', 'Bob', 'Bob', 'Cleo'].map((writer) =>
      take(large(), writer, async (bytes) => {
        underWay++
        await readdir(folder)
        const { length } = bytes
        return { together: underWay--, length }
      }),
    )
    await expect.poll(() => readdir(folder)).toHaveLength(5)
    expect(await take(small(), 'Cleo', async () => underWay)).toBe(0)
    end()
    await first
    expect(await Promise.all(others)).toEqual(others.map(() => ({ together: 1, length: 5 })))
    expect(await readdir(folder)).toEqual([])
  })

  it('keeps nobody waiting while it comes', async () => {
    const { request, end } = slow()
    const coming = take(request, 'Ada', async (bytes) => bytes.length)
    await expect.poll(() => readdir(folder)).toHaveLength(1)
    expect(await take(large(), 'Bob', async (bytes) => bytes.length)).toBe(5)
    end()
    expect(await coming).toBe(3)
  })

  it('is refused in words where too many are under way, of one writer or of all', async () => {
    const all: { end: () => void }[] = []
    const coming: Promise<number>[] = []
    const send = (writer: string) => {
      const { request, end } = slow()
      all.push({ end })
      coming.push(take(request, writer, async (bytes) => bytes.length))
    }
    for (let at = 0; at < 4; at++) send('Ada')
    await expect(take(large(), 'Ada', async () => 0)).rejects.toThrow(/^Several files of yours.*try again/)
    expect(await take(large(), 'Bob', async () => 0)).toBe(0)
    for (const writer of ['Bob', 'Cleo', 'Dan']) for (let at = 0; at < 4; at++) send(writer)
    await expect(take(large(), 'Eve', async () => 0)).rejects.toThrow(/^Others are sending.*try again/)
    for (const { end } of all) end()
    expect(await Promise.all(coming)).toEqual(all.map(() => 3))
    expect(await take(large(), 'Ada', async () => 0)).toBe(0)
  })

  it('is let go of where it is too much, breaks off, or its work fails', async () => {
    await expect(take(post('x'.repeat(41 * megabyte)), 'Ada', async () => 0)).rejects.toThrow(
      expect.objectContaining({ name: 'TooMuchError' }),
    )
    const announced = post('x', { 'Content-Length': String(41 * megabyte) })
    await expect(take(announced, 'Ada', async () => 0)).rejects.toThrow(
      expect.objectContaining({ name: 'TooMuchError' }),
    )
    const lying = post('x'.repeat(11), { 'Content-Length': '5' })
    await expect(take(lying, 'Ada', async () => 0)).rejects.toThrow(
      expect.objectContaining({ name: 'TooMuchError' }),
    )
    const { request, end } = slow()
    const broken = take(request, 'Ada', async () => 0)
    await expect.poll(() => readdir(folder)).toHaveLength(1)
    end(new Error('hung up'))
    await expect(broken).rejects.toThrow('hung up')
    const fail = () => Promise.reject(new Error('no disk'))
    await expect(take(large(), 'Ada', fail)).rejects.toThrow('no disk')
    expect(await take(large(), 'Ada', async () => 1)).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('is taken away where a server that was killed has left it', async () => {
    const fresh = openBodies({ max: megabyte, small: 10 }, path.join(folder, 'new'))
    await mkdir(path.join(folder, 'new'))
    for (const name of ['old', 'young']) await writeFile(path.join(folder, 'new', name), 'x')
    const past = new Date(Date.now() - 2 * 60 * 60 * 1000)
    await utimes(path.join(folder, 'new/old'), past, past)
    await fresh(large(), 'Ada', async () => 0)
    expect(await readdir(path.join(folder, 'new'))).toEqual(['young'])
    await rm(path.join(folder, 'new'), { recursive: true })
    expect(await fresh(large(), 'Ada', async () => 1)).toBe(1)
  })

  it('takes the memory of one, however many come at once', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const held = () => {
      collect()
      return process.memoryUsage().arrayBuffers / megabyte
    }
    const chunk = new Uint8Array(megabyte)
    const heavy = () => {
      let left = 40
      const pull = (controller: ReadableStreamDefaultController<Uint8Array>) =>
        left-- > 0 ? controller.enqueue(chunk) : controller.close()
      return post(new ReadableStream({ pull }, { highWaterMark: 0 }))
    }
    const before = held()
    const figures = await Promise.all(
      ['Ada', 'Ada', 'Ada', 'Ada', 'Bob', 'Bob', 'Bob', 'Bob'].map((writer) =>
        take(heavy(), writer, async (bytes) => {
          expect(bytes.length).toBe(40 * megabyte)
          return held() - before
        }),
      ),
    )
    expect(figures).toHaveLength(8)
    expect(Math.max(...figures)).toBeLessThan(80)
  }, 60_000)
})
