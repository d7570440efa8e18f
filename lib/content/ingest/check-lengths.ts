import path from 'node:path'
import { nameField } from '@/lib/content/schema/field-labels'
import { textAt } from '@/lib/content/schema/text-at'
import { generatedFile } from '@/lib/content/store'
import { documentPath, pathSegments } from '@/lib/site/addresses/paths'
import { toSlug } from '@/lib/site/addresses/slug'
import { type Collection, collectionFacts } from '@/lib/site/collections'
import type { ReportFault } from './check-fields'
import { type FieldValues, listAt } from './field-values'

/** The longest name that file systems give a file (`NAME_MAX`), in bytes of UTF-8. */
const MAX_NAME_BYTES = 255
/** The build names files after each segment of an address and appends as much as this. */
const MAX_SEGMENT_BYTES = MAX_NAME_BYTES - '.segments'.length
/** Sitemaps list addresses of fewer than 2,048 characters (https://www.sitemaps.org/protocol.html), with their host. */
const MAX_PATH_LENGTH = 1_900

/** Documents, pages and topics are stored in files named after them, and such a name can be too long. */
export function checkLengths(
  values: FieldValues,
  file: string,
  collection: Collection,
  report: ReportFault,
): void {
  const stored = path.basename(generatedFile(collectionFacts[collection].documentType, file))
  const permalink = textAt(values, 'permalink')
  if (bytesOf(stored) > MAX_NAME_BYTES)
    report(
      'permalink',
      'The file’s name is too long, counted with its folders; the site cannot store it.',
      'Rename it: up to 200 letters a to z always fit.',
    )
  else if (isTooLong(documentPath({ file, permalink })))
    report(
      'permalink',
      permalink
        ? 'This address is too long for a page to be stored under it.'
        : 'The address that is made of the file’s name is too long.',
      permalink
        ? 'Shorten it; up to 200 letters a to z between two slashes always fit.'
        : `Shorten the file’s name, or fill in ${nameField('permalink')}.`,
    )
  for (const topic of listAt(values, 'topics'))
    if (bytesOf(toSlug(topic)) > MAX_SEGMENT_BYTES)
      report(
        'topics',
        `A topic of ${topic.length} letters is too long; it begins with "${[...topic].slice(0, 40).join('')}".`,
        'Name the topic in a few words. Put commas between several, or in a file each on a line of its own, after a hyphen.',
      )
}

function isTooLong(address: string): boolean {
  return (
    address.length > MAX_PATH_LENGTH ||
    pathSegments(address).some((segment) => bytesOf(segment) > MAX_SEGMENT_BYTES)
  )
}

function bytesOf(name: string): number {
  return Buffer.byteLength(name)
}
