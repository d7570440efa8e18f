import { isLocalPlace } from '../local-place'
import { quote, type Rule } from '../rule'

export const fieldUnknown: Rule = {
  name: 'field-unknown',
  severity: 'warning',
  check: ({ unknownFields }) =>
    unknownFields.map(({ field, line, known, meant }) => ({
      field,
      line,
      message: meant
        ? `The site knows no such field and ignores it; ${quote(meant)} was probably meant.`
        : 'The site knows no such field; it is ignored.',
      hint: meant
        ? `Write "${nameOf(meant)}:" instead of "${nameOf(field)}:", or delete it.`
        : `Check the spelling, or delete it. Known here: ${known.join(', ')}.`,
    })),
}

function nameOf(field: string): string {
  return field.split('.').at(-1) ?? field
}

export const addressUnsafe: Rule = {
  name: 'address-unsafe',
  severity: 'warning',
  check: ({ unsafeAddresses }) =>
    unsafeAddresses
      .filter(({ address }) => !isLocalPlace(address))
      .map(({ field, address }) => ({
        field,
        message: `${quote(address)} is not an address that a link may hold; it is left out.`,
        hint: 'Write a web address such as https://example.com/page/ or a path such as /insights/.',
      })),
}

/** @param names The names of all other rules. */
export function toIgnoreUnknown(names: string[]): Rule {
  return {
    name: 'check-ignore-unknown',
    severity: 'warning',
    check: ({ ignoredRules }) =>
      ignoredRules
        .filter((name) => !names.includes(name))
        .map((name) => ({
          field: 'check_ignore',
          message: `There is no rule named ${quote(name)} to silence.`,
          hint: `The rules are ${names.join(', ')}.`,
        })),
  }
}
