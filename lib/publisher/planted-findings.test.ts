import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantedFindings } from '@/e2e/planted-findings'
import { canaryPictures } from '@/e2e/sites/canaries'
import { makePictures, replacedPicture } from '@/e2e/sites/hard-site'
import type { Finding } from '@/lib/diagnostics/finding'
import { checkContent, type FileReport } from '@/lib/editorial/check-content'
import { readAll } from './read-content'

const uploads = path.resolve('public/img/uploads')
let root = ''
let reports: FileReport[] = []
let besides: Finding[] = []

/** The end-to-end content with the pictures that its site gets. */
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'planted-'))
  const folder = path.join(root, 'public/img/uploads')
  await mkdir(folder, { recursive: true })
  const names = ['IND_Blog_JamesQ_A_Oct2019.jpg', 'IND_Blog_JamesQ_A_Oct2019-Thumb.jpg']
  const lathe = 'what-to-fix-first-on-an-aging-industrial-website-hero.jpg'
  for (const name of [...names, lathe]) await symlink(path.join(uploads, name), path.join(folder, name))
  await symlink(path.join(uploads, lathe), path.join(folder, replacedPicture))
  await makePictures(folder)
  await symlink(path.resolve('e2e/sites/samples/turning.webm'), path.join(folder, 'turning.webm'))
  for (const name of canaryPictures)
    await symlink(path.join(uploads, names[0] ?? ''), path.join(folder, name))
  const now = new Date('2026-01-15T12:00:00Z')
  const { parsed, isPage, findings } = await readAll('e2e/content', now)
  besides = findings
  reports = await checkContent(parsed, { isPage, root, now })
}, 60_000)

afterAll(() => rm(root, { recursive: true }))

describe('the rules over the end-to-end content', () => {
  it('find exactly what was planted', () => {
    const found = reports.map(({ file, findings }) => [file, findings.map(({ rule }) => rule).sort()])
    const planted = Object.entries(plantedFindings).map(([file, rules]) => [file, [...rules].sort()])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(planted))
  })

  it('report the one file that is not read', () => {
    expect(besides).toMatchObject([{ severity: 'error', file: 'articles/a-text-that-is-not-read.txt' }])
  })

  it('find no fault there, and mark what is suppressed', () => {
    const findings = reports.flatMap((report) => report.findings)
    expect(findings.filter(({ severity }) => severity === 'fault')).toEqual([])
    expect(findings.filter(({ suppressed }) => suppressed).map(({ rule }) => rule)).toEqual([
      'heading-title-level',
    ])
  })
})
