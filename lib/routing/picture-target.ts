import { isCurrent } from '@/lib/content/media/picture-version'
import { optimizerPath } from '@/lib/site/addresses/paths'
import { isClosedPicture } from './closed-picture'

/** A request for a picture, as the framework is to see it. */
export type PictureTarget = {
  target: string
  /** Whether it names the picture as it is now, so that the answer may be kept for good. */
  isForGood: boolean
  /** Whether the picture is one that readers may not have; without its version it is not given to anybody. */
  isClosed: boolean
}

/** Where no picture is: such names are refused wherever pictures come in. */
const nothing = '/img/uploads/.none.jpg'

/**
 * Takes a version that the picture does not have out of a request for it: the answer is then that of the address without
 * one, and visitors cannot make up addresses by which one picture is encoded over and over. A picture that readers may not have is asked
 * for in vain then.
 *
 * @param target A request target in order: a path with its query.
 */
export function toPictureTarget(target: string): PictureTarget {
  const [path = '', query] = target.split('?', 2)
  const isOptimized = path.startsWith(optimizerPath)
  // Addresses of pages hold neither a dot nor an escape.
  if (!isOptimized && !/[.%]/.test(path)) return { target, isForGood: false, isClosed: false }
  const parameters = new URLSearchParams(query)
  const named = isOptimized ? (parameters.get('url') ?? '') : `${path}?v=${parameters.get('v')}`
  const [address = ''] = named.split('?', 1)
  const isClosed = isClosedPicture(address)
  if (isCurrent(named)) return { target, isForGood: true, isClosed }
  const isVersioned = query !== undefined && (isOptimized || path.startsWith('/img/'))
  if (!isClosed && !isVersioned) return { target, isForGood: false, isClosed }
  const asked = isClosed ? nothing : address
  if (isOptimized) parameters.set('url', asked)
  else parameters.delete('v')
  const rest = String(parameters)
  const place = isOptimized ? path : asked
  return { target: rest ? `${place}?${rest}` : place, isForGood: false, isClosed }
}
