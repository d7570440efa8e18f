import path from 'node:path'

/** The git repository that the content comes from. */
export type ContentGit = {
  /** As `git fetch` takes it. */
  address: string
  /** Undefined for the one that the repository itself names first. */
  branch?: string | undefined
  /** The content folder inside the repository. */
  folder: string
  /** The file of a private key for SSH. */
  keyFile?: string | undefined
  /** The file of the keys that the host is known by. */
  knownHostsFile?: string | undefined
  /** The file of a token for HTTPS. */
  tokenFile?: string | undefined
  /** In seconds: how often the repository is asked for news. */
  poll: number
}

/** Where the repository is kept, from the project's root: its objects in one folder, its files in another. */
export const libraryDir = '.library'
/** The files of the repository, which change from commit to commit. */
export const libraryFilesDir = path.join(libraryDir, 'files')

const names = ['BRANCH', 'FOLDER', 'KEY_FILE', 'KNOWN_HOSTS_FILE', 'TOKEN_FILE', 'POLL'].map(
  (name) => `CONTENT_GIT_${name}`,
)
/** A person or a host in an address: nothing that a program could take for an option. */
const word = '[A-Za-z0-9_][A-Za-z0-9_.+-]*'
/** What git and shells read in no other way than as it is written: no slash stands beside another. */
const safePath = String.raw`(?!/|.*//)[\w./~+,@%=-]+`
const addresses = [
  new RegExp(`^https://(${word}@)?${word}(:\\d{1,5})?/${safePath}$`),
  new RegExp(`^ssh://(${word}@)?${word}(:\\d{1,5})?/${safePath}$`),
  new RegExp(`^${word}@${word}:(?!-)${safePath}$`),
  new RegExp(`^(file://)?/${safePath}$`),
]
/** Names of branches, a little narrower than https://git-scm.com/docs/git-check-ref-format. */
const branchShape = /^(?![-/.])(?!.*(\.\.|\/\/|\/\.|\.lock(\/|$)|@\{))[\w./+@#=-]{1,200}(?<![/.])$/
const folderShape = /^(?![-/])(?!.*(^|\/)(\.\.|\.git)(\/|$))[\w. /-]{1,200}$/i

/**
 * @param value Finds the value of a variable; undefined where it is absent or empty.
 * @returns The repository, undefined where none is named, and what is wrong with the settings, in a sentence each.
 */
export function readContentGit(value: (name: string) => string | undefined): {
  contentGit?: ContentGit
  problems: string[]
} {
  const address = value('CONTENT_GIT')
  if (address === undefined) {
    const set = names.filter((name) => value(name) !== undefined)
    return { problems: set.map((name) => `${name} is set without CONTENT_GIT; set that too, or neither.`) }
  }
  const branch = value('CONTENT_GIT_BRANCH')
  const folder = path.posix.join(value('CONTENT_GIT_FOLDER') ?? 'content').replace(/(?<=.)\/$/, '')
  const poll = value('CONTENT_GIT_POLL') ?? '30'
  const problems = [
    // The address is not repeated: it may hold a password.
    ...(addresses.some((shape) => shape.test(address))
      ? []
      : [
          'CONTENT_GIT is no address of a repository; set it to one such as https://example.com/content.git, git@example.com:content.git or /srv/content.git. A token belongs in the file of CONTENT_GIT_TOKEN_FILE.',
        ]),
    ...(branch === undefined || branchShape.test(branch)
      ? []
      : [`CONTENT_GIT_BRANCH is ${JSON.stringify(branch)}; set it to the name of a branch, such as main.`]),
    ...(folderShape.test(folder)
      ? []
      : [
          `CONTENT_GIT_FOLDER is ${JSON.stringify(folder)}; set it to a folder inside the repository, such as content, or to . for the whole.`,
        ]),
    ...(/^[1-9]\d{0,4}$/.test(poll)
      ? []
      : [`CONTENT_GIT_POLL is ${JSON.stringify(poll)}; set it to a number of seconds, such as 30.`]),
  ]
  if (problems.length > 0) return { problems }
  return {
    contentGit: {
      address,
      branch,
      folder,
      keyFile: value('CONTENT_GIT_KEY_FILE'),
      knownHostsFile: value('CONTENT_GIT_KNOWN_HOSTS_FILE'),
      tokenFile: value('CONTENT_GIT_TOKEN_FILE'),
      poll: Number(poll),
    },
    problems,
  }
}
