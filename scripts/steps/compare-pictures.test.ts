import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comparePictures } from './compare-pictures'

let folder = ''
const folderOf = (name: string) => path.join(folder, name)

async function paint(
  file: string,
  width: number,
  height: number,
  dots: [number, number][] = [],
): Promise<void> {
  const pixels = Buffer.alloc(width * height * 3, 0xfa)
  for (const [x, y] of dots) pixels[(y * width + x) * 3] = 0xf9
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(path.join(folder, file))
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pictures-'))
  for (const name of ['before', 'after']) await mkdir(folderOf(name))
  await paint('before/same.png', 8, 4)
  await paint('after/same.png', 8, 4)
  await paint('before/dots.png', 8, 4)
  await paint('after/dots.png', 8, 4, [
    [0, 0],
    [3, 1],
    [7, 3],
  ])
  await paint('before/taller.png', 8, 4)
  await paint('after/taller.png', 8, 6)
  await paint('before/gone.png', 8, 4)
})
afterAll(() => rm(folder, { recursive: true }))

it('counts each pixel that differs in the least, and draws only what differs', async () => {
  expect(await comparePictures(folderOf('before'), folderOf('after'), folderOf('differences'))).toEqual([
    { name: 'dots.png', pixels: 3 },
    { name: 'gone.png', pixels: undefined },
    { name: 'same.png', pixels: 0 },
    { name: 'taller.png', pixels: 16 },
  ])
  expect(await readdir(folderOf('differences'))).toEqual(['dots.png', 'taller.png'])
})
