import { isCurrent } from '@/lib/content/media/picture-version'
import type { PublicAnswer } from './public-answer'

/** In milliseconds: the files behind an answer are looked at once in so long. */
const INTERVAL = 1000

const lookedAt = new WeakMap<PublicAnswer, number>()

/** Whether every picture that an answer names is still the one on the disk; a second late at most. */
export function namesCurrentPictures(answer: PublicAnswer, now = Date.now()): boolean {
  const { pictures } = answer
  if (pictures.length === 0 || now - (lookedAt.get(answer) ?? 0) < INTERVAL) return true
  const areCurrent = pictures.every((address) => isCurrent(address))
  if (areCurrent) lookedAt.set(answer, now)
  return areCurrent
}
