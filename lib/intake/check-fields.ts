import { existsSync } from 'node:fs'
import path from 'node:path'
import { documentPath, isReservedPath, pathSteps, slugOf } from '@/lib/addresses/paths'
import { toSafeAddress } from '@/lib/addresses/safe-address'
import { toPageTitle } from '@/lib/page-title'
import { toPublicFile } from '@/lib/pictures/public-file'
import { addressFields, pictureFields } from '@/lib/schema/field-formats'
import type { FieldValue, FieldValues } from './read-fields'

/** Tells a finding about a field by its dotted name. */
export type TellField = (
  severity: 'fault' | 'error' | 'warning',
  field: string,
  message: string,
  hint: string,
) => void

const longestTitle = 60
const longestDescription = 160

/** Rules about the values of one document that its definitions cannot state. Unsafe addresses are taken out. */
export function checkFields(values: FieldValues, file: string, tell: TellField): void {
  removeUnsafeAddresses(values, tell)
  checkCallsToAction(values, tell)
  checkAddress(values, file, tell)
  checkPictures(values, tell)
  checkLengths(values, tell)
}

function removeUnsafeAddresses(values: FieldValues, tell: TellField): void {
  for (const field of addressFields) {
    const address = textAt(values, field)
    if (address === undefined || toSafeAddress(address)) continue
    removeAt(values, field)
    tell(
      'warning',
      field,
      `"${address}" is not an address that a link may hold; it is left out.`,
      'Write a web address such as https://example.com/page/ or a path such as /insights/.',
    )
  }
}

function checkCallsToAction(values: FieldValues, tell: TellField): void {
  const pairs = [
    ['cta.label', 'cta.url'],
    ['jumbotron.ctaText', 'jumbotron.ctaUrl'],
  ] as const
  for (const [label, address] of pairs) {
    if (textAt(values, label) && !textAt(values, address))
      tell(
        'fault',
        address,
        `The call to action has a label (${label}) and no address.`,
        'Add the address, or delete the label.',
      )
    if (textAt(values, address) && !textAt(values, label))
      tell(
        'warning',
        label,
        'The call to action has an address and no label.',
        'Say what the button does, such as "Contact us".',
      )
  }
}

function checkAddress(values: FieldValues, file: string, tell: TellField): void {
  const permalink = textAt(values, 'permalink')
  const isRelative = permalink && pathSteps(permalink).some((step) => step === '.' || step === '..')
  if (permalink && (isRelative || /[\s?#\\:]/.test(permalink)))
    tell(
      'fault',
      'permalink',
      `"${permalink}" cannot be an address.`,
      'Write a path such as insights/articles/some-piece.',
    )
  else if (!permalink && slugOf(file) === '')
    tell(
      'fault',
      'permalink',
      'No address can be made of the file’s name.',
      'Rename it with letters a to z, or add a permalink.',
    )
  else if (isReservedPath(documentPath({ file, permalink })))
    tell(
      'fault',
      'permalink',
      `The site itself needs the address ${documentPath({ file, permalink })}.`,
      'Choose another one.',
    )
}

function checkPictures(values: FieldValues, tell: TellField): void {
  for (const field of pictureFields) {
    const src = textAt(values, field)
    const picture = src && toPublicFile(src)
    if (src && !(picture && existsSync(path.resolve(picture))))
      tell(
        'error',
        field,
        `The picture "${src}" is not there; readers see a drawing instead.`,
        'Put the file under public/img/uploads/ and name it here as /img/uploads/….',
      )
  }
}

function checkLengths(values: FieldValues, tell: TellField): void {
  const titleField = textAt(values, 'seo.page_title') ? 'seo.page_title' : 'title'
  const title = toPageTitle(textAt(values, titleField) ?? '')
  if (title.length > longestTitle)
    tell(
      'warning',
      titleField,
      `The title is ${title.length} characters long as search engines get it ("${title}").`,
      `Keep it to ${longestTitle}; give a shorter one in seo.page_title.`,
    )
  const descriptionField = textAt(values, 'seo.description') ? 'seo.description' : 'short_description'
  const description = textAt(values, descriptionField) ?? ''
  if (description.length > longestDescription)
    tell(
      'warning',
      descriptionField,
      `The description is ${description.length} characters long.`,
      `Keep it to ${longestDescription}; search engines cut the rest.`,
    )
}

/** The text of a field by its dotted name, if it has one. */
function textAt(values: FieldValues, field: string): string | undefined {
  const value = field
    .split('.')
    .reduce<FieldValue | undefined>((group, name) => (isGroup(group) ? group[name] : undefined), values)
  return typeof value === 'string' ? value : undefined
}

function removeAt(values: FieldValues, field: string): void {
  const [group, name] = field.split('.')
  const inner = group === undefined ? undefined : values[group]
  if (name !== undefined && isGroup(inner)) delete inner[name]
  else if (group !== undefined) delete values[group]
}

function isGroup(value: FieldValue | undefined): value is FieldValues {
  return typeof value === 'object' && !Array.isArray(value)
}
