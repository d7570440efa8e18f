import 'server-only'
import { cookies, draftMode, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { dashboardPath } from '@/lib/site/addresses/preview-paths'
import { type Audience, everybody, marketers } from '@/lib/site/audience'
import { readEnvironment } from '@/lib/site/environment'
import { addressHeader, errorHeader } from './headers'
import { asOfCookie, findHolder, type Holder, readAsOf, sessionCookie } from './session'

/**
 * The audience of the page that is being rendered. Cookies are read only in Draft Mode, so that all other pages can
 * be rendered ahead: https://nextjs.org/docs/app/guides/draft-mode.
 */
export const findAudience = cache(async (): Promise<Audience> => {
  if (!(await isSignedIn())) return everybody
  const at = readAsOf((await cookies()).get(asOfCookie)?.value)
  return at ? { kind: 'as-of', at } : marketers
})

/** Whether the visitor has signed in, to the site as it was built last. */
export async function isSignedIn(): Promise<boolean> {
  return (await draftMode()).isEnabled && (await hasSession())
}

/** Whether the visitor has signed in, at whatever time. */
export async function hasSession(): Promise<boolean> {
  return (await findVisitor()) !== undefined
}

/** Who has signed in; Draft Mode, which ends with each build, may have ended since. */
export const findVisitor = cache(
  async (): Promise<Holder | undefined> => findHolder((await cookies()).get(sessionCookie)?.value),
)

/** Lets only marketers on: others are asked to sign in; where previewing is off, there is no page. */
export async function requireSignIn(): Promise<void> {
  requireSecret()
  if (!(await isSignedIn())) redirect(dashboardPath)
}

/** @returns The secret; where none is set, there is no page. */
export function requireSecret(): string {
  const { previewSecret } = readEnvironment()
  if (!previewSecret) notFound()
  return previewSecret
}

/** The path of the page, as `proxy.ts` passes it. */
export async function findPagePath(): Promise<string> {
  return (await headers()).get(addressHeader) ?? '/'
}

/** Whether there is no page at that path, and one that says so is shown. */
export async function isErrorPage(): Promise<boolean> {
  return (await headers()).has(errorHeader)
}
