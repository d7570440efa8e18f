import { allowedImports, restrictedPackages } from './allowed-imports'
import type { Import } from './import-graph'

const rooms = Object.keys(allowedImports).sort((a, b) => b.length - a.length)

/** @returns The imports that no entry of the allow-list covers, as "from → to". */
export function listRefusedImports(imports: Import[]): string[] {
  return imports.filter((each) => !isAllowed(each)).map(({ from, to }) => `${from} → ${to}`)
}

function isAllowed({ from, to, isPackage }: Import): boolean {
  if (isPackage) return isWithin(from, restrictedPackages[to] ?? '')
  const room = roomOf(from)
  // Data, styles and generated files belong to no room.
  if (room === undefined || roomOf(to) === room || !/\.tsx?$/.test(to)) return room !== undefined
  return allowedImports[room]?.some((allowed) => isWithin(to, allowed)) ?? false
}

function roomOf(file: string): string | undefined {
  return rooms.find((room) => isWithin(file, room))
}

/** Whether a file lies in a folder, or is the module that is named with or without its ending. */
function isWithin(file: string, place: string): boolean {
  return (
    place === '' || file === place || file.startsWith(`${place}/`) || file.replace(/\.tsx?$/, '') === place
  )
}
