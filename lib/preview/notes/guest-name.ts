import type { cookies } from 'next/headers'
import { sharedFolder } from '@/lib/site/addresses/preview-paths'

type Cookies = Awaited<ReturnType<typeof cookies>>

const cookieName = 'note_name'
/** In seconds: as long as a link may hold. */
const TERM = 30 * 24 * 60 * 60

/** Remembers the name under which somebody writes notes, so that it is typed once. */
export function keepGuestName(jar: Cookies, name: string): void {
  const isSecure = process.env.NODE_ENV === 'production'
  jar.set(cookieName, name, {
    ...{ httpOnly: true, sameSite: 'lax', secure: isSecure },
    ...{ path: sharedFolder, maxAge: TERM },
  })
}

/** @returns The name that somebody gave last; empty without one. */
export function readGuestName(jar: Pick<Cookies, 'get'>): string {
  return jar.get(cookieName)?.value ?? ''
}
