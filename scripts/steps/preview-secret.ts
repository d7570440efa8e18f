import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'
import type { Environment } from '@/lib/site/environment'

/** Kept, so that links to drafts outlive a restart of the server. */
const file = path.join('.next', 'cache', 'preview-secret')

/**
 * Gives the server what marketers sign in with.
 *
 * @param mayGenerate Whether a secret is generated, and a sign-in link printed, where the environment has none. Somebody
 *   must have asked for it: on a host the link would be in a log.
 * @returns The variables to start the server with, and what to print for the person who starts it.
 */
export async function providePreviewSecret(
  { previewSecret, port }: Environment,
  mayGenerate: boolean,
): Promise<{ env: Record<string, string>; notice?: string }> {
  const dashboard = `http://localhost:${port}${dashboardPath}`
  if (previewSecret) return { env: {}, notice: `Preview drafts at ${dashboard}` }
  if (!mayGenerate) return { env: {} }
  const secret = await generateSecret()
  // Loading it takes a tenth of a later start, of which few ask for it.
  const { createSignInKey } = await import('@/lib/preview/access/sign-in')
  const key = await createSignInKey(secret)
  return {
    env: { PREVIEW_SECRET: secret },
    notice: `Preview drafts: sign in at ${dashboard}?key=${key}\n(This link is for this machine; on a host, set PREVIEW_SECRET.)`,
  }
}

async function generateSecret(): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept) return kept
  const secret = randomBytes(32).toString('hex')
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, secret, { mode: 0o600 })
  return secret
}
