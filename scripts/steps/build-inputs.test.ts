import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { listImports } from '../imports/import-graph'
import { buildInputs } from './build-inputs'

const root = path.resolve(import.meta.dirname, '../..')

describe('what a build is made of', () => {
  it('is there', () => {
    expect(buildInputs.filter((input) => !existsSync(path.join(root, input)))).toEqual([])
  })

  it('holds everything that its sources import', () => {
    const sources = buildInputs.filter((input) => input !== 'public' && /^[^.]+$|\.tsx?$/.test(input))
    const imported = listImports(root, sources).filter(({ isPackage }) => !isPackage)
    const isInput = (file: string) =>
      buildInputs.some((input) => file === input || file.startsWith(`${input}/`)) ||
      file.startsWith('.contentlayer/')
    expect(imported.length).toBeGreaterThan(500)
    expect(imported.filter(({ to }) => !isInput(to))).toEqual([])
  })
})
