import 'server-only'
import { cookies, draftMode } from 'next/headers'
import type { WriterKey } from '@/lib/writing/writers/writer'
import { asOfCookie, createSession, endSession, sessionCookie, sessionLength } from './session'
import { requireSharedState } from './shared-state'

const isSecure = process.env.NODE_ENV === 'production'

/**
 * Signs the visitor in, in place of a session that was: from now on the whole site is shown as marketers see it.
 *
 * @param writer Who it is; without one, somebody who may preview.
 */
export async function enterPreview(secret: string, writer?: WriterKey): Promise<void> {
  const jar = await cookies()
  // A session that nobody could look up would let nobody in.
  await requireSharedState()
  await endSession(jar.get(sessionCookie)?.value)
  const draft = await draftMode()
  draft.enable()
  jar.delete(asOfCookie)
  jar.set(sessionCookie, await createSession(secret, writer), { ...protections, maxAge: sessionLength })
}

/** Signs the visitor out and ends the session: from now on the site is shown as everybody sees it. */
export async function leavePreview(): Promise<void> {
  const jar = await cookies()
  await endSession(jar.get(sessionCookie)?.value)
  const draft = await draftMode()
  draft.disable()
  jar.delete(sessionCookie)
  jar.delete(asOfCookie)
}

/** Shows the site as of an instant; without one, as it is now. */
export async function setAsOf(instant: Date | undefined): Promise<void> {
  const jar = await cookies()
  if (instant) jar.set(asOfCookie, instant.toISOString(), { ...protections, maxAge: sessionLength })
  else jar.delete(asOfCookie)
}

const protections = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' } as const
