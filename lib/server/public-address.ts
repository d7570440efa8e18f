import { searchPath } from '@/lib/site/addresses/paths'
import { isPreviewPath } from '@/lib/site/addresses/preview-paths'
import { searchAddress, toSearchRequest } from '@/lib/site/addresses/search-address'

/** Where the framework answers for itself: pictures encoded anew, and files that are sent as they lie on the disk. */
const passedOn = /^\/(_next\/(?!static\/)|img\/|api\/)/i

/** How long a drawing or a card may be kept depends on the version in its address. */
const versionedDrawing = /^\/drawings\/[^?]+\?v=[\da-f]{1,8}$/

/**
 * @param target A request target: a path with its query.
 * @returns The address by which everybody gets the same answer; undefined where the application answers each request.
 */
export function toPublicAddress(target: string): string | undefined {
  const [path = '', ...query] = target.split('?')
  if (isPreviewPath(path) || passedOn.test(path)) return undefined
  if (path === searchPath) return toSearchAddress(query.join('?'))
  return versionedDrawing.test(target) ? target : path
}

/** Parameters that search does not read are no other search. */
function toSearchAddress(query: string): string {
  const parameters = new URLSearchParams(query)
  const request = toSearchRequest(
    Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)])),
  )
  return request.query || request.kind || request.topic ? searchAddress(request) : searchPath
}
