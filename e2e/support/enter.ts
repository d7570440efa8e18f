import type { BrowserContext } from '@playwright/test'
import { previewSecret } from '../sites/sites'
import { signIn } from './sign-in'

/**
 * Signs a browser in without the form, as somebody who did so before.
 *
 * @param origin Of the site; by default with the secret that its marketers share.
 * @returns The `Cookie` header that it sends from now on.
 */
export async function enter(
  context: BrowserContext,
  origin: string,
  secret = previewSecret,
): Promise<string> {
  const cookie = await signIn(origin, secret)
  await context.addCookies(
    cookie.split('; ').map((each) => {
      const [name = '', ...value] = each.split('=')
      return { name, value: value.join('='), url: origin, httpOnly: true }
    }),
  )
  return cookie
}
