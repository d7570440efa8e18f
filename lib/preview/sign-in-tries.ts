import { type Admission, Tries } from './tries'

const tries = new Tries({ perAddress: 10, inAll: 100, window: 60_000 })

/**
 * Counts a try to sign in.
 *
 * @param headers Of the request. The visitor's address is the last that `X-Forwarded-For` names, the one that the
 *   nearest machine has seen itself: https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-For.
 */
export function admitSignIn(headers: Headers): Admission {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return tries.take(address, Date.now())
}
