import { documentPath, isReservedPath, pathSteps, slugOf } from '@/lib/addresses/paths'
import { toSafeAddress } from '@/lib/addresses/safe-address'
import { addressFields } from '@/lib/schema/field-formats'
import { type FieldValues, removeAt, textAt } from './field-values'

/** Tells a fault in a field by its dotted name. */
export type TellFault = (field: string, message: string, hint: string) => void

/** Rules about the values of one document that its definitions cannot state, and without which no page can be made. */
export function checkFields(values: FieldValues, file: string, tell: TellFault): void {
  checkCallsToAction(values, tell)
  checkAddress(values, file, tell)
}

/** An address that must not become a link, by the field that held it. */
export type UnsafeAddress = { field: string; address: string }

/** Takes addresses out that could run code or that no browser understands. @returns What was taken out. */
export function removeUnsafeAddresses(values: FieldValues): UnsafeAddress[] {
  return addressFields.flatMap((field) => {
    const address = textAt(values, field)
    if (address === undefined || toSafeAddress(address)) return []
    removeAt(values, field)
    return [{ field, address }]
  })
}

function checkCallsToAction(values: FieldValues, tell: TellFault): void {
  const pairs = [
    ['cta.label', 'cta.url'],
    ['jumbotron.ctaText', 'jumbotron.ctaUrl'],
  ] as const
  for (const [label, address] of pairs)
    if (textAt(values, label) && !textAt(values, address))
      tell(
        address,
        `The call to action has a label (${label}) and no address.`,
        'Add the address, or delete the label.',
      )
}

function checkAddress(values: FieldValues, file: string, tell: TellFault): void {
  const permalink = textAt(values, 'permalink')
  const isRelative = permalink && pathSteps(permalink).some((step) => step === '.' || step === '..')
  if (permalink && (isRelative || /[\s?#\\:]/.test(permalink)))
    tell(
      'permalink',
      `"${permalink}" cannot be an address.`,
      'Write a path such as insights/articles/some-piece.',
    )
  else if (!permalink && slugOf(file) === '')
    tell(
      'permalink',
      'No address can be made of the file’s name.',
      'Rename it with letters a to z, or add a permalink.',
    )
  else if (isReservedPath(documentPath({ file, permalink })))
    tell(
      'permalink',
      `The site itself needs the address ${documentPath({ file, permalink })}.`,
      'Choose another one.',
    )
}
