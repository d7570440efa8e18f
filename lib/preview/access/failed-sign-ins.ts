import { openRateLimiter } from './rate-limiter'

const MAX_FAILURES = 10

/**
 * Counts a failed attempt to sign in. Nobody guesses a secret of 32 characters: the limit keeps a program that tries from
 * costing a page for each attempt. It never keeps out anybody who has the secret, since only failures are counted.
 */
export const countFailedSignIn = openRateLimiter('failed-sign-ins', MAX_FAILURES)
