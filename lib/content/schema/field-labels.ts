import type { Field } from './field'
import { everyField } from './field-lists'

/** @returns What a form calls a field: what it is called or, without that, its name as people read it. */
export function labelOf(name: string, { called }: Pick<Field, 'called'>): string {
  if (called) return called
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** @returns A field by its dotted name as those find it who fill in a form: “Search engines: Description”; what the format lacks as it is. */
export function nameInForm(dotted: string): string {
  const names = dotted.split('.')
  const labels = names.map((name, index) => {
    const field = everyField.get(names.slice(0, index + 1).join('.'))
    return field && labelOf(name, field)
  })
  return labels.includes(undefined) ? dotted : `“${labels.join(': ')}”`
}

/** @returns A sentence with the names of fields that cannot be words of it in the form's words: dotted, or with an underscore. */
export function inFormWords(sentence: string): string {
  return sentence.replaceAll(/(?<![\w./"-])[a-z]+(?:[._][A-Za-z]+)+(?![\w/])/g, nameInForm)
}
