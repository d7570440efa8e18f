import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, readlink } from 'node:fs/promises'
import path from 'node:path'
import { releasesDir } from '@/lib/content/releases/release'
import { libraryDir } from '@/lib/site/content-git'
import { programsDir } from './programs'

/** What a built site reads where it runs, besides its packages. The sources among it name the code, and the routes that it has. */
const runtimeFiles = [
  ...[programsDir, '.next', 'public', 'styles/fonts', 'app', 'lib/content', 'lib/site'],
  ...['contentlayer.config.ts', 'next.config.mjs', 'package.json', 'package-lock.json'],
]

/** What it writes there; all else may be read-only. */
export const writableFolders = [releasesDir, libraryDir, '.contentlayer', '.next/cache']

/** Makes the folders that are written to, also behind links that lead to where nothing is yet. */
export async function makeWritableFolders(): Promise<void> {
  for (const folder of writableFolders) {
    const target = await readlink(folder).catch(() => '')
    await mkdir(path.resolve(path.dirname(folder), target || path.basename(folder)), { recursive: true })
  }
}

/** What only a build needs, or a person who reads. */
const unneeded = [
  /\.(map|[cm]?tsx?|flow|tsbuildinfo)$/,
  /^(?!.*(licen[cs]e|copying|notice)).*\.(md|markdown)$/i,
  /^\.next\/(cache|types|diagnostics|trace)/,
  /^node_modules\/(@next\/swc-|@esbuild\/|esbuild\/bin\/|@types\/|@typescript\/|bintrees\/test\/)/,
  // Node takes what is written for it; these are for bundlers.
  /^node_modules\/.*@opentelemetry\/[^/]+\/build\/(esm|esnext)\//,
  // The framework's own React as it is developed and measured with. Of the package itself Node reads in there what it exports.
  /^node_modules\/next\/dist\/compiled\/.*\/cjs\/[^/]*(\.development|-profiling[^/]*)\.js$/,
  // Machine code for systems that the image is not for.
  /^node_modules\/imagescript\/codecs\/node\/bin\/(?!\w+-linux)/,
  /^node_modules\/next\/dist\/(esm|docs|bundle-analyzer)\//,
  /^node_modules\/next\/dist\/compiled\/(next-devtools)\//,
  /^node_modules\/next\/dist\/compiled\/([^/]+-experimental)\//,
  /^node_modules\/next\/dist\/compiled\/next-server\/.*(\.dev|-experimental[^/]*)\.js$/,
  /^node_modules\/@effect-ts\/[^/]+\/_src\//,
]

/** Whether a file is needed where a built site runs. @param file Its path from the project's root. */
export function isNeeded(file: string): boolean {
  const isSource = /^(app|lib)\/|^contentlayer\.config\.ts$/.test(file)
  if (isSource) return !/\.test\.tsx?$/.test(file)
  return !unneeded.some((pattern) => pattern.test(file))
}

/** Copies what a built site needs where it runs, the packages that it uses included. @param folder Where to; it is made where it is missing. */
export async function copyRuntime(folder: string): Promise<void> {
  for (const file of [...runtimeFiles, ...(await listPackages())])
    await cp(file, path.join(folder, file), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => isNeeded(source) && isOf(file, source),
    })
}

/** A package inside another is copied for itself, if it is used. */
function isOf(copied: string, source: string): boolean {
  return !copied.startsWith('node_modules/') || path.basename(source) !== 'node_modules'
}

/** The folders of the packages that are installed for more than development. */
async function listPackages(): Promise<string[]> {
  const lock: { packages: Record<string, { dev?: boolean; devOptional?: boolean }> } = JSON.parse(
    await readFile('package-lock.json', 'utf8'),
  )
  return Object.entries(lock.packages).flatMap(([folder, { dev, devOptional }]) =>
    folder && !dev && !devOptional && existsSync(folder) ? [folder] : [],
  )
}
