import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { isHash } from './secret-hash'
import { findEmailProblem, findNameProblem, isRole, roles, type WriterEntry } from './writer'

/** Who is listed, or all that is wrong with the list: each with its entry, and what to do. */
export type ParsedWriters = { writers: WriterEntry[]; problems: string[] }

const fieldNames = ['name', 'email', 'role', 'id', 'hash']
const remedy = 'Make the entry anew with: npm run writer -- "Name" email role.'

/**
 * Reads the list of writers, https://yaml.org/spec/1.2.2/. Where anything is wrong, nobody is listed: a list that is half
 * understood may name somebody who was taken out.
 */
export function parseWriters(text: string): ParsedWriters {
  const { errors, contents } = parseDocument(text)
  const [error] = errors
  if (error)
    return refuse([`It is no YAML: ${error.message.split('\n')[0]} Indent the lines as they were printed.`])
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { writers: [], problems: [] }
  if (!isSeq(contents)) return refuse([`It is no list. Start each entry with "- name:". ${remedy}`])
  const entries = contents.items.map((item, at) => readEntry(item, at + 1))
  const problems = entries.flatMap((entry) => (typeof entry === 'string' ? [entry] : []))
  const writers = entries.flatMap((entry) => (typeof entry === 'string' ? [] : [entry]))
  const all = [...problems, ...findRepeated(writers)]
  return all.length > 0 ? refuse(all) : { writers, problems: [] }
}

function refuse(problems: string[]): ParsedWriters {
  return { writers: [], problems }
}

function readEntry(item: unknown, number: number): WriterEntry | string {
  if (!isMap(item)) return `Entry ${number} has no fields. ${remedy}`
  const strange = item.items.map(({ key }) => String(key)).filter((key) => !fieldNames.includes(key))
  const [name = '', email = '', role = '', id = '', hash = ''] = fieldNames.map((field) =>
    readText(item, field),
  )
  const problems = [
    ...strange.map(refuseField),
    name ? findNameProblem(name) : 'the name is missing',
    email ? findEmailProblem(email) : 'the e-mail is missing',
    isRole(role) ? undefined : `the role is ${roles.join(' or ')}`,
    /^[\da-z]{8}$/.test(id) ? undefined : 'the id has eight letters and digits',
    isHash(hash) ? undefined : 'the hash is the line scrypt$… as it was printed',
  ].filter((problem) => problem !== undefined)
  if (problems.length === 0 && isRole(role)) return { name, email, role, id, hash }
  const who = name && !findNameProblem(name) ? ` (${name})` : ''
  return `Entry ${number}${who}: ${problems.join('; ')}. ${remedy}`
}

function refuseField(name: string): string {
  return name === 'secret' || name === 'password'
    ? `a ${name} has no place in this file, only its hash: others may have read it, so make a new one`
    : `there is no field "${name}": take it out`
}

/** @returns The text of a field; empty where it has none. A name such as `null` or `2024` is taken as it is written. */
function readText(item: YAMLMap, field: string): string {
  const node = item.get(field, true)
  return isScalar(node) && node.value !== null ? (node.source ?? String(node.value)).trim() : ''
}

/** Two writers with one e-mail could not be told apart, nor two with one id. */
function findRepeated(writers: WriterEntry[]): string[] {
  return writers.flatMap((writer, at) => {
    const earlier = writers.findIndex(
      ({ email, id }) => email.toLowerCase() === writer.email.toLowerCase() || id === writer.id,
    )
    return earlier < at
      ? [
          `Entry ${at + 1} (${writer.name}) has the e-mail or the id of entry ${earlier + 1}. Take one of the two out.`,
        ]
      : []
  })
}
