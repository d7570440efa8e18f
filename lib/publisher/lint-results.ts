import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import { versionHashOf } from '@/lib/content/ingest/version-hash'
import type { LintResult, Version } from '@/lib/diagnostics/lint-result'
import type { FileReport } from '@/lib/editorial/check-content'
import { isRetired } from '@/lib/routing/redirect'
import type { AddressTable } from '@/lib/routing/route-table'

type Checked = { contentDir: string; parsed: ParsedFile[]; reports: FileReport[]; table: AddressTable }

/** @returns What the check has found out about each document, by its path. */
export async function toLintResults({
  contentDir,
  parsed,
  reports,
  table,
}: Checked): Promise<Record<string, LintResult>> {
  const linksTo = invert(reports)
  const redirectsTo = toRedirectsTo(table)
  const versions = new Map(
    await Promise.all(parsed.map(async (each) => [each.file, await toVersion(contentDir, each)] as const)),
  )
  const sound = new Set(parsed.flatMap(({ file, document }) => (document ? [file] : [])))
  // A draft with faults may claim the path of a document.
  const checked = reports.filter(({ file }) => sound.has(file))
  const lintResults = checked.map((report): [string, LintResult] => [
    report.path,
    {
      file: report.file,
      findings: report.findings,
      version: versions.get(report.file) ?? { hash: '', changed: '' },
      links: {
        inside: report.linkedDocuments,
        outside: report.linksLeaving,
        in: linksTo.get(report.path) ?? [],
      },
      pictures: report.pictures,
      redirects: redirectsTo.get(report.path) ?? [],
    },
  ])
  return Object.fromEntries(lintResults)
}

/** The paths of the documents that link to each document. */
function invert(reports: FileReport[]): Map<string, string[]> {
  const sources = new Map<string, string[]>()
  for (const { path: source, linkedDocuments } of reports)
    for (const target of linkedDocuments) sources.set(target, [...(sources.get(target) ?? []), source])
  return sources
}

async function toVersion(contentDir: string, { file, document }: ParsedFile): Promise<Version> {
  const { mtime } = await stat(path.join(contentDir, file)).catch(() => ({ mtime: new Date() }))
  return {
    hash: versionHashOf(document),
    changed: mtime.toISOString(),
  }
}

/** The addresses that redirect to each path. */
function toRedirectsTo({ redirects, preview }: AddressTable): Map<string, string[]> {
  const byEditors = redirects.flatMap((redirect): [from: string, to: string][] =>
    isRetired(redirect)
      ? []
      : [[redirect.isPattern ? `${redirect.from}*` : redirect.from, redirect.to.split(/[?#]/)[0] ?? '']],
  )
  const sources = new Map<string, string[]>()
  for (const [from, to] of [...byEditors, ...preview.moved])
    sources.set(to, [...(sources.get(to) ?? []), from])
  return sources
}
