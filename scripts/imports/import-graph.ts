import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'oxc-parser'

/** One import: `to` is a file of the project, or the name of a package. Both paths start at the project's root. */
export type Import = { from: string; to: string; isPackage: boolean }

const isSource = (file: string) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file)

/**
 * @param root Path of the project.
 * @param places Folders and files to read, relative to the root.
 * @returns Every import and re-export in their sources, of types and of what is loaded at run time, too; tests left out.
 */
export function listImports(root: string, places: string[]): Import[] {
  return places.flatMap((place) => listSources(root, place)).flatMap((file) => importsOf(root, file))
}

/** @returns The files of a circle of imports, the first one repeated at its end; undefined when there is none. */
export function findCircle(imports: Import[]): string[] | undefined {
  const next = new Map<string, string[]>()
  for (const { from, to, isPackage } of imports)
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const visit = (file: string, above: string[]): string[] | undefined => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const to of next.get(file) ?? []) {
      const circle = visit(to, [...above, file])
      if (circle) return circle
    }
    done.add(file)
    return undefined
  }
  for (const file of next.keys()) {
    const circle = visit(file, [])
    if (circle) return circle
  }
  return undefined
}

function listSources(root: string, place: string): string[] {
  if (isSource(place)) return [place]
  const files = readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
  return files.filter(isSource).map((file) => path.posix.join(place, file.split(path.sep).join('/')))
}

function importsOf(root: string, file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module
  const names = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => text.slice(start + 1, end - 1)),
  ]
  return [...new Set(names)].map((name) => toImport(root, file, name))
}

function toImport(root: string, from: string, name: string): Import {
  const target = name.startsWith('@/')
    ? name.slice(2)
    : name.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), name)
      : undefined
  if (target === undefined) return { from, to: name, isPackage: true }
  const endings = ['', '.ts', '.tsx', '/index.ts']
  const ending = endings.find(
    (each) => /\.\w+$/.test(target + each) && existsSync(path.join(root, target + each)),
  )
  return { from, to: target + (ending ?? ''), isPackage: false }
}
