/** Something that is kept on a shelf. */
export type Kept = {
  /** Hexadecimal; the same on one shelf takes its place. */
  id: string
  /** In seconds since 1970: until then it is kept. */
  expires: number
  value: unknown
}

/** The name of a shelf: hexadecimal figures after what it is for. */
export type Shelf = `links-${string}` | `import-${string}` | `conflict-${string}`
