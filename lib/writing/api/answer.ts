import type { Context } from './context'
import { deleteFiles, getMedia, getMediaFile, persistMedia } from './media'
import { persistEntry } from './persist-entry'
import type { CmsRequest } from './protocol'
import { entriesByFiles, entriesByFolder, getDeployPreview, getEntry } from './read-entries'
import {
  deleteUnpublishedEntry,
  publishUnpublishedEntry,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedEntryDataFile,
  unpublishedEntryMediaFile,
  updateUnpublishedEntryStatus,
} from './unpublished'

/** Does what Decap asks for. @throws {Refusal} Where it is not done. */
export async function answerRequest(context: Context, request: CmsRequest): Promise<unknown> {
  switch (request.action) {
    case 'info':
      return { repo: 'content', publish_modes: ['simple', 'editorial_workflow'], type: 'site' }
    case 'entriesByFolder':
      return entriesByFolder(context, request.params)
    case 'entriesByFiles':
      return entriesByFiles(context, request.params)
    case 'getEntry':
      return getEntry(context, request.params)
    case 'unpublishedEntries':
      return unpublishedEntries(context)
    case 'unpublishedEntry':
      return unpublishedEntry(context, request.params)
    case 'unpublishedEntryDataFile':
      return unpublishedEntryDataFile(context, request.params)
    case 'unpublishedEntryMediaFile':
      return unpublishedEntryMediaFile(context, request.params)
    case 'deleteUnpublishedEntry':
      return deleteUnpublishedEntry(context, request.params)
    case 'persistEntry':
      return persistEntry(context, request.params)
    case 'updateUnpublishedEntryStatus':
      return updateUnpublishedEntryStatus(context, request.params)
    case 'publishUnpublishedEntry':
      return publishUnpublishedEntry(context, request.params)
    case 'getMedia':
      return getMedia(context)
    case 'getMediaFile':
      return getMediaFile(context, request.params)
    case 'persistMedia':
      return persistMedia(context, request.params)
    case 'deleteFiles':
      return deleteFiles(context, request.params.paths)
    case 'deleteFile':
      return deleteFiles(context, [request.params.path])
    case 'getDeployPreview':
      return getDeployPreview(context, request.params)
  }
}
