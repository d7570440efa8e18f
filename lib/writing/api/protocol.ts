import * as v from 'valibot'
import { statuses } from '../repository/work-branch'

/*
 * What Decap's `proxy` backend asks: one address, and a body of JSON that names an action. Fields that are not used are left out.
 */

/** In characters: what is wrong may quote what was sent. */
const MAX_REASON = 300
/** In characters. */
const line = v.pipe(v.string(), v.maxLength(1000))
const paths = v.pipe(v.array(line), v.minLength(1), v.maxLength(100))
/** In characters, of a file with its fields. */
const raw = v.pipe(v.string(), v.maxLength(2_000_000))
const asset = v.object({ path: line, content: v.string(), encoding: v.literal('base64') })
const dataFile = v.object({ slug: line, path: line, raw, newPath: v.optional(line) })
const piece = { collection: line, slug: line }
const message = v.object({ commitMessage: line })

function action<Name extends string, Params extends v.ObjectEntries>(name: Name, params: Params) {
  return v.object({ action: v.literal(name), params: v.object(params) })
}

const requests = v.variant('action', [
  v.object({ action: v.literal('info') }),
  action('entriesByFolder', { folder: line, extension: line, depth: v.number() }),
  action('entriesByFiles', { files: v.pipe(v.array(v.object({ path: line })), v.maxLength(1000)) }),
  action('getEntry', { path: line }),
  action('unpublishedEntries', {}),
  action('unpublishedEntry', { id: v.optional(line), collection: v.optional(line), slug: v.optional(line) }),
  action('unpublishedEntryDataFile', { ...piece, path: line }),
  action('unpublishedEntryMediaFile', { ...piece, path: line }),
  action('deleteUnpublishedEntry', piece),
  action('persistEntry', {
    dataFiles: v.pipe(v.array(dataFile), v.length(1, 'One file is saved at a time.')),
    assets: v.pipe(v.array(asset), v.maxLength(50)),
    options: v.object({ ...message.entries, collectionName: line, useWorkflow: v.optional(v.boolean()) }),
    /** Names the versions that the same form has saved before. */
    known: v.optional(v.pipe(v.array(line), v.maxLength(1000))),
  }),
  action('updateUnpublishedEntryStatus', { ...piece, newStatus: v.picklist(statuses) }),
  action('publishUnpublishedEntry', piece),
  action('getMedia', { mediaFolder: line }),
  action('getMediaFile', { path: line }),
  action('persistMedia', { asset, options: message }),
  action('deleteFiles', { paths, options: message }),
  action('deleteFile', { path: line, options: message }),
  action('getDeployPreview', piece),
])

export type CmsRequest = v.InferOutput<typeof requests>
/** What belongs to one action. */
export type ParamsOf<Action extends CmsRequest['action']> = Extract<
  CmsRequest,
  { action: Action; params: unknown }
>['params']

/** @returns The request; a sentence that says what is wrong with it, where it is none. */
export function readRequest(body: unknown): CmsRequest | string {
  const result = v.safeParse(requests, body)
  if (result.success) return result.output
  const [issue] = result.issues
  return `${v.getDotPath(issue) ?? 'The request'}: ${issue.message}`.slice(0, MAX_REASON)
}
