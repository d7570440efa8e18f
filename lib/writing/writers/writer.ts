/** What a writer may do: `write` drafts, or also `publish` what was written. */
export const roles = ['write', 'publish'] as const
export type Role = (typeof roles)[number]

/** Who may write, as the rest of the site knows her. */
export type Writer = { name: string; email: string; role: Role }

/** A writer as the file lists her. */
export type WriterEntry = Writer & {
  /** The start of her secret, and no secret itself: it names the one entry whose hash is worth computing. */
  id: string
  /** See `secret-hash.ts`. */
  hash: string
}

/** What a session carries of a writer; with a new secret comes a new `id`, so that sessions of the old one end. */
export type WriterKey = Pick<WriterEntry, 'email' | 'id'>

/** Says what is wrong with a name; undefined for one that a commit can be signed with. */
export function findNameProblem(name: string): string | undefined {
  if (/[<>\p{C}\p{Zl}\p{Zp}]/u.test(name) || name.length > MAX_LENGTH || !/\p{L}/u.test(name))
    return `the name is one line of letters, ${MAX_LENGTH} at most, without < and >`
  return undefined
}

/** Says what is wrong with an e-mail address; undefined for a plain one. */
export function findEmailProblem(email: string): string | undefined {
  if (/^[^\s<>@"(),:;\\[\]\p{C}]+@[^\s<>@"(),:;\\[\]\p{C}]+\.[^\s<>@"(),:;\\[\]\p{C}]+$/u.test(email))
    if (email.length <= MAX_LENGTH) return undefined
  return 'the e-mail is an address such as jane@example.com'
}

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}

/** In characters. */
const MAX_LENGTH = 100
