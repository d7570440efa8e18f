import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Row } from '../print-rows'

/** In megabytes: what is lighter is told together. */
const WORTH_NAMING = 2

/** Tells what the application in an image consists of, the heaviest first. @param folder Where it is. */
export async function weighApplication(folder: string): Promise<Row[]> {
  const packages = (await listPackages(path.join(folder, 'node_modules'))).map(
    (name) => `node_modules/${name}`,
  )
  const others = (await readdir(folder)).filter((name) => name !== 'node_modules')
  const parts = await Promise.all(
    [...others, ...packages].map(async (part) => ({
      part,
      MB: (await bytesOf(path.join(folder, part))) / 1e6,
    })),
  )
  const named = parts.filter(({ MB }) => MB >= WORTH_NAMING).sort((a, b) => b.MB - a.MB)
  const light = parts.filter(({ MB }) => MB < WORTH_NAMING)
  const rest = { part: `${light.length} more`, MB: light.reduce((sum, { MB }) => sum + MB, 0) }
  return [...named, rest].map(({ part, MB }) => ({ part, MB: Math.round(MB * 10) / 10 }))
}

async function listPackages(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  const listed = names.map(async (name) =>
    name.startsWith('@') ? (await readdir(path.join(folder, name))).map((each) => `${name}/${each}`) : [name],
  )
  return (await Promise.all(listed)).flat()
}

async function bytesOf(file: string): Promise<number> {
  const stats = await lstat(file)
  if (!stats.isDirectory()) return stats.size
  const sizes = (await readdir(file)).map((name) => bytesOf(path.join(file, name)))
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
