import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDocumentMaker } from './document-maker'

const copy = (name: string, head: Record<string, unknown> = {}) => ({
  id: `articles/${name}.md`,
  type: 'Article',
  text: `---\n${JSON.stringify({
    ...{
      title: name,
      date: '2024-01-01',
      post_type: 'article',
      short_description: 'A teaser.',
      body_line: 7,
    },
    ...head,
  })}\n---\nThe text of ${name}.\n`,
})

let folder = ''
beforeEach(async () => {
  // Packages are found from here.
  await mkdir('.contentlayer', { recursive: true })
  folder = await mkdtemp(path.resolve('.contentlayer/maker-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Makes documents with a program, or with Contentlayer. */
async function makeWith(program: string, copies: ReturnType<typeof copy>[]) {
  const maker = startDocumentMaker(path.join(folder, 'work'), program)
  const made: [id: string, json: string][] = []
  const failed = await maker
    .make(copies, async (documents) => void made.push(...documents))
    .finally(() => maker.end())
  return { made, failed }
}

/** Made of one file, it starts in a fraction of the time. */
async function bundleContentlayer(): Promise<string> {
  const outfile = path.join(folder, 'contentlayer-process.mjs')
  const entryPoints = ['lib/publisher/contentlayer-process.ts']
  await build({ entryPoints, outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm' })
  return outfile
}

describe('documents made by Contentlayer', () => {
  it('are made of the files that it is given; one that it cannot make keeps no other back', async () => {
    const program = await bundleContentlayer()
    const { made, failed } = await makeWith(program, [copy('a'), copy('b', { unheard_of: 'field' })])
    const titles = made.map(([id, json]) => {
      const { title, body, facts } = JSON.parse(json)
      return `${id} ${title} ${body.raw.trim()} ${facts.words}`
    })
    expect(failed).toEqual(['articles/b.md'])
    expect(titles).toEqual(['articles/a.md a The text of a. 4'])
  }, 300_000)
})

describe('a Contentlayer that goes on', () => {
  it('has its last answers kept at most', async () => {
    const program = path.join(folder, 'program.mjs')
    const answer = "process.on('message', (copies) => process.send(copies.map(({ id }) => [id, '{}'])))"
    await writeFile(program, `${answer}\nprocess.send('ready')`)
    const maker = startDocumentMaker(path.join(folder, 'work'), program)
    const answers: WeakRef<object>[] = []
    try {
      const copies = Array.from({ length: 1000 }, (_, at) => copy(`a-${at}`))
      await maker.make(copies, async (made) => void answers.push(new WeakRef(made)))
      expect(answers).toHaveLength(10)
      const collect = exposeCollector()
      const kept = () => {
        collect()
        return answers.filter((each) => each.deref() !== undefined).length
      }
      await expect.poll(kept, { timeout: 30_000 }).toBeLessThanOrEqual(2)
    } finally {
      maker.end()
    }
  }, 60_000)
})

/** @returns What collects garbage, which Node has only where it was asked for. */
function exposeCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}

describe('a Contentlayer that ends', () => {
  const copies = Array.from({ length: 300 }, (_, at) => copy(`a-${at}`))
  const writeProgram = async (text: string) => {
    const program = path.join(folder, 'program.mjs')
    const count = `(await import('node:fs')).appendFileSync(${JSON.stringify(path.join(folder, 'starts'))}, '.')\n`
    await writeFile(program, count + text)
    return program
  }
  const starts = async () => (await readFile(path.join(folder, 'starts'), 'utf8')).length

  it.each([
    ['before it is ready', "throw new SyntaxError('Unexpected token')", 'SyntaxError: Unexpected token'],
    ['with a module that is not there', "await import('./not-there.mjs')", 'ERR_MODULE_NOT_FOUND'],
    ['without a word', 'process.exit(7)', 'it ended with 7'],
  ])('%s is told of in one message, and started twice at most by each', async (_, text, words) => {
    const program = await writeProgram(text)
    const error = await makeWith(program, copies).catch((reason) => reason)
    expect(error).toMatchObject({ name: 'ContentlayerError', message: expect.stringContaining(words) })
    expect(error.message).toMatch(/^No document can be made, .* Build the site anew: npm run build\.$/)
    expect(await starts()).toBeLessThanOrEqual(4)
  })

  it('is told of where there is no program', async () => {
    const made = makeWith(path.join(folder, 'not-there.mjs'), copies)
    await expect(made).rejects.toThrow(/Cannot find module/)
  })

  it('at every file is given up soon', async () => {
    const program = await writeProgram("process.on('message', () => process.exit()); process.send('ready')")
    await expect(makeWith(program, copies)).rejects.toThrow('ends at every file')
    expect(await starts()).toBeLessThanOrEqual(30)
  }, 60_000)

  it('at some files makes all others', async () => {
    const bad = ['articles/a-0.md', 'articles/a-150.md', 'articles/a-299.md']
    const program = await writeProgram(
      `const bad = ${JSON.stringify(bad)}
       process.on('message', (copies) =>
         copies.some(({ id }) => bad.includes(id)) ? process.exit() : process.send(copies.map(({ id }) => [id, '{}'])))
       process.send('ready')`,
    )
    const { made, failed } = await makeWith(program, copies)
    expect(failed.sort()).toEqual(bad)
    expect(made).toHaveLength(copies.length - bad.length)
  }, 60_000)
})
