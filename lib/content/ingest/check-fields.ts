import { appearanceOf, visibilityOf, withdrawalOf } from '@/lib/content/documents/publication'
import { parseFocus } from '@/lib/content/media/focus'
import { nameField } from '@/lib/content/schema/field-labels'
import { fieldsThatAre } from '@/lib/content/schema/field-lists'
import { textAt } from '@/lib/content/schema/text-at'
import { documentPath, isReservedPath, pathSegments, slugOf } from '@/lib/site/addresses/paths'
import { toSafeAddress } from '@/lib/site/addresses/safe-address'
import { parseDuration } from '@/lib/site/dates/duration'
import { formatAppearance } from '@/lib/site/dates/owners-time'
import { type FieldValues, removeAt } from './field-values'

/** Reports a fault in a field, by its dotted name. */
export type ReportFault = (field: string, message: string, hint: string) => void

/**
 * Rules about the values of one document that its definitions cannot state, and without which no page can be made.
 *
 * @param unsafe The addresses that have been taken out of the values.
 */
export function checkFields(
  values: FieldValues,
  unsafe: UnsafeAddress[],
  file: string,
  report: ReportFault,
): void {
  checkCallsToAction(values, unsafe, report)
  checkAddress(values, file, report)
  checkWithdrawal(values, report)
  checkDurations(values, report)
  checkFocus(values, report)
}

/** An address that must not become a link, by the field that held it. */
export type UnsafeAddress = { field: string; address: string }

/** Takes addresses out that could run code or that no browser understands. @returns What was taken out. */
export function removeUnsafeAddresses(values: FieldValues): UnsafeAddress[] {
  return fieldsThatAre('address').flatMap(({ name: field }) => {
    const address = textAt(values, field)
    if (address === undefined || toSafeAddress(address)) return []
    removeAt(values, field)
    return [{ field, address }]
  })
}

function checkCallsToAction(values: FieldValues, unsafe: UnsafeAddress[], report: ReportFault): void {
  for (const { name: field, label } of fieldsThatAre('address')) {
    if (!label || !textAt(values, label) || textAt(values, field)) continue
    const written = unsafe.find((each) => each.field === field)?.address
    if (written === undefined)
      report(
        field,
        `The call to action has a label, ${nameField(label)}, and no address.`,
        `Fill in ${nameField(field)}, or empty the label.`,
      )
    else
      report(
        field,
        `The call to action has a label, ${nameField(label)}, and "${written}" is no address that readers can follow.`,
        'Write a web address such as https://example.com/page/, or a path such as /insights/.',
      )
  }
}

function checkAddress(values: FieldValues, file: string, report: ReportFault): void {
  const permalink = textAt(values, 'permalink')
  const isRelative =
    permalink && pathSegments(permalink).some((segment) => segment === '.' || segment === '..')
  if (permalink && (isRelative || /[\s?#\\:]/.test(permalink)))
    report(
      'permalink',
      `"${permalink}" cannot be an address.`,
      'Write a path such as insights/articles/some-piece.',
    )
  else if (!permalink && slugOf(file) === '')
    report(
      'permalink',
      'No address can be made of the file’s name.',
      `Rename it with letters a to z, or fill in ${nameField('permalink')}.`,
    )
  else if (isReservedPath(documentPath({ file, permalink })))
    report(
      'permalink',
      `The site itself needs the address ${documentPath({ file, permalink })}.`,
      'Choose another one.',
    )
}

function checkWithdrawal(values: FieldValues, report: ReportFault): void {
  const visibility = visibilityOf(values)
  const withdrawal = visibility && withdrawalOf(visibility)
  const appearance = visibility && appearanceOf(visibility)
  if (!withdrawal || !appearance || appearance < withdrawal) return
  report(
    'unpublish',
    `It would go on ${formatAppearance(withdrawal)} and appear on ${formatAppearance(appearance)}: no reader would ever see it.`,
    'Write a day or a minute after its date, or delete the line. To keep the piece back, write "private: true".',
  )
}

function checkFocus(values: FieldValues, report: ReportFault): void {
  for (const { name: field } of fieldsThatAre('focus')) {
    const focus = textAt(values, field)
    if (focus !== undefined && parseFocus(focus) === undefined)
      report(
        field,
        `"${focus}" does not say which part of the picture must stay in sight.`,
        'Write two percentages, how far it is from the left and from the top, such as 70% 40%.',
      )
  }
}

function checkDurations(values: FieldValues, report: ReportFault): void {
  for (const { name: field } of fieldsThatAre('duration')) {
    const duration = textAt(values, field)
    if (duration !== undefined && parseDuration(duration) === undefined)
      report(
        field,
        `"${duration}" does not say how long the recording plays.`,
        'Write minutes and seconds, such as 12:34, or hours, minutes and seconds, such as 1:02:03.',
      )
  }
}
