import { randomBytes, randomInt } from 'node:crypto'
import { stringify } from 'yaml'
import { hashSecret } from './secret-hash'
import { findEmailProblem, findNameProblem, isRole, roles, type WriterEntry } from './writer'

/**
 * Makes an entry for the list of writers, and the secret that belongs to it, which nothing else will ever know.
 *
 * @returns The entry as text for the file, and the secret; or all that is wrong with what was given.
 */
export async function makeWriter(
  name: string,
  email: string,
  role: string,
): Promise<{ entry: string; secret: string } | { problems: string[] }> {
  const problems = [
    findNameProblem(name),
    findEmailProblem(email),
    isRole(role) ? undefined : `the role is ${roles.join(' or ')}`,
  ].filter((problem) => problem !== undefined)
  if (problems.length > 0 || !isRole(role)) return { problems }
  const id = makeId()
  const secret = `${id}-${randomBytes(32).toString('base64url')}`
  const entry: WriterEntry = { name, email, role, id, hash: await hashSecret(secret) }
  return { entry: stringify([entry], { lineWidth: 0 }), secret }
}

/** Eight letters and digits, of which the first is a letter: YAML would take some others for numbers. */
function makeId(): string {
  const [letters, all] = ['abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnopqrstuvwxyz0123456789']
  const draw = (alphabet: string) => alphabet.charAt(randomInt(alphabet.length))
  return draw(letters) + Array.from({ length: 7 }, () => draw(all)).join('')
}
