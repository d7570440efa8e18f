import { readFileSync } from 'node:fs'
import path from 'node:path'

/** In characters. */
const MIN_LENGTH = 32

/** What a file held when it was first read: a server goes on with the secrets that it was started with. */
const held = new Map<string, string>()

/**
 * Reads a secret that is in a variable, or in the file that the variable of the same name with `_FILE` names.
 *
 * @param name Of the variable.
 * @param value Finds the value of a variable; undefined where it is absent or empty.
 * @returns The secret, or what is wrong with it, without a word of it; neither where none is set.
 */
export function readSecret(
  name: string,
  value: (name: string) => string | undefined,
): { secret?: string; problem?: string } {
  const file = value(`${name}_FILE`)
  const written = value(name)
  if (!file) return toLongSecret(name, written)
  if (written) return { problem: `${name} and ${name}_FILE are both set; leave one of them out.` }
  try {
    return toLongSecret(`The file of ${name}_FILE`, readOnce(file))
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    return {
      problem: `${name}_FILE is "${file}", which cannot be read${reason}; name a file that the account of the server may read.`,
    }
  }
}

function toLongSecret(place: string, secret: string | undefined): { secret?: string; problem?: string } {
  if (secret === undefined) return {}
  if (secret.length >= MIN_LENGTH) return { secret }
  return {
    problem: `${place} has ${secret.length} characters; set it to ${MIN_LENGTH} or more that nobody can guess, such as "openssl rand -hex 32" prints.`,
  }
}

function readOnce(file: string): string {
  const known = held.get(file)
  if (known !== undefined) return known
  const text = readFileSync(path.resolve(/* turbopackIgnore: true */ process.cwd(), file), 'utf8').trim()
  held.set(file, text)
  return text
}
