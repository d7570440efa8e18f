import { randomUUID } from 'node:crypto'
import { createShareLink } from '@/lib/preview/access/share-links'
import { type Purpose, signToken, termOf } from '@/lib/preview/access/tokens'
import { canaries } from '../sites/canaries'
import { previewSecret } from '../sites/sites'

/** A draft of the hard site: its address, and a word of it alone. */
export const draft = {
  path: '/insights/articles/a-quiet-draft/',
  file: 'articles/a-quiet-draft.md',
  word: /umberlattice/i,
}

/** Another one. */
export const other = { path: '/insights/articles/cobaltwhisper-permalink/', file: 'articles/a-draft.md' }

/** Words of unpublished documents alone. */
export const anyDraft = new RegExp(canaries.map(({ word }) => word).join('|'), 'i')

/** The token of another tool. */
export const openToken = (
  claims = {},
  seconds = 60,
  purpose: Purpose = 'open',
  secret = previewSecret,
  now = new Date(),
) => signToken(purpose, { sub: draft.path, jti: randomUUID(), ...claims }, termOf(seconds, now), secret)

/** The token of a link to one document. */
export const shareToken = async (
  file = draft.file,
  revision = 'umberlatticerevision',
  secret = previewSecret,
) => (await createShareLink({ file, revision, version: 'of old', allowsNotes: false }, 7, secret)).token

/** The token of a link to the same draft that allows notes. */
export const noteToken = async (revision = 'umberlatticerevision') => {
  const shared = { file: draft.file, revision, version: 'of old', allowsNotes: true }
  return (await createShareLink(shared, 7, previewSecret)).token
}
