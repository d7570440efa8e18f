import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** Where the build puts Decap's files, from the project's root. */
export const interfaceDir = '.programs/interface'
/** In that folder, the file that says which files there are. */
export const manifestFile = 'manifest.json'

/** The script of this site that starts it. */
export const startScript = 'start.js'

/** The files of the interface by their names, with their types; `version` names all that is in them. */
export type InterfaceManifest = { version: string; files: Record<string, string> }

const folder = path.join(/* turbopackIgnore: true */ process.cwd(), interfaceDir)

export async function readManifest(): Promise<InterfaceManifest> {
  return JSON.parse(await readFile(path.join(folder, manifestFile), 'utf8'))
}

/** Reads a file of the interface. @returns Its bytes and its type; undefined for what is none of its files. */
export async function readInterfaceFile(
  version: string,
  name: string,
): Promise<{ bytes: Buffer; type: string } | undefined> {
  const manifest = await readManifest()
  const type = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined
  if (!type || version !== manifest.version) return undefined
  return { bytes: await readFile(path.join(folder, name)), type }
}
