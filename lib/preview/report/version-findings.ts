import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { listFaulty, listVisible } from '@/lib/content/documents/library'
import { findLintResult } from '@/lib/content/documents/lint-results'
import type { Finding } from '@/lib/diagnostics/finding'
import { findEdit } from '@/lib/preview/edits/find-edit'
import { marketers } from '@/lib/site/audience'

/** In milliseconds: for how long the check of a version that has just been saved is waited for. */
const PATIENCE = 8000
const PAUSE = 50

/**
 * What the report says of one version of a piece, be it published, a draft, or an edit on a branch.
 *
 * @param file Its name in the content folder.
 * @param version Names the version.
 * @returns Undefined where that version has not been checked.
 */
export async function findVersionFindings(file: string, version: string): Promise<Finding[] | undefined> {
  const end = Date.now() + PATIENCE
  for (;;) {
    const findings = checkedFindings(file, version)
    if (findings) return findings
    // What the publisher could make no document of is never checked.
    if (Date.now() >= end) return knownFaults(file)
    await pause(PAUSE)
  }
}

function checkedFindings(file: string, version: string): Finding[] | undefined {
  const document = listVisible(marketers).find(({ _id }) => _id === file)
  const results = [document && findLintResult(document.path), findEdit(file)?.lintResult]
  return results.find((result) => result?.version.hash === version)?.findings
}

function knownFaults(file: string): Finding[] | undefined {
  const faults = findEdit(file)?.faults ?? listFaulty(marketers).find((each) => each.file === file)?.faults
  return faults && faults.length > 0 ? faults : undefined
}
