import { isCurrent } from '@/lib/content/media/picture-version'
import { optimizerPath } from '@/lib/site/addresses/paths'

/** A request for a picture, as the framework is to see it. */
export type PictureTarget = {
  target: string
  /** Whether it names the picture as it is now, so that the answer may be kept for good. */
  isForGood: boolean
}

/**
 * Takes a version that the picture does not have out of a request for it: the answer is then that of the address without
 * one, and visitors cannot make up addresses by which one picture is encoded over and over.
 *
 * @param target A request target in order: a path with its query.
 */
export function toPictureTarget(target: string): PictureTarget {
  const [path = '', query] = target.split('?', 2)
  const isOptimized = path.startsWith(optimizerPath)
  if (query === undefined || !(isOptimized || path.startsWith('/img/'))) return { target, isForGood: false }
  const parameters = new URLSearchParams(query)
  const named = isOptimized ? (parameters.get('url') ?? '') : `${path}?v=${parameters.get('v')}`
  if (isCurrent(named)) return { target, isForGood: true }
  if (isOptimized) parameters.set('url', named.split('?', 1)[0] ?? '')
  else parameters.delete('v')
  const rest = String(parameters)
  return { target: rest ? `${path}?${rest}` : path, isForGood: false }
}
