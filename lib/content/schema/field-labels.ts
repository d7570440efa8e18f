import type { Field } from './field'
import { findField } from './field-lists'

/** What a field is called where editors fill in a form. @param name Its own, without that of its group. */
export function labelOf(name: string, { called }: Field): string {
  return called ?? toWords(name)
}

/**
 * Names a field in a sentence: as a form shows it, behind its group, and in brackets as files name it, where that is not the same.
 *
 * @param name Dotted, such as `seo.description`.
 */
export function nameField(name: string): string {
  const shown = fieldLabels(name).join(': ')
  return shown.toLowerCase() === name ? `“${shown}”` : `“${shown}” (${name})`
}

/** @returns What a field is called where editors fill in a form, behind its group. @param name Dotted, such as `seo.description`. */
export function fieldLabels(name: string): string[] {
  const parts = name.split('.')
  return parts.map((part, at) => {
    const field = findField(parts.slice(0, at + 1).join('.'))
    return field ? labelOf(part, field) : part
  })
}

/** `short_description` as people read it. */
export function toWords(name: string): string {
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
