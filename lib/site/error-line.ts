/** @param printed What a program of Node has printed as it ended. @returns The line that names its error; undefined where none does. */
export function findErrorLine(printed: string): string | undefined {
  return /^(Uncaught )?\w*Error\b.*$/m.exec(printed)?.[0]
}
