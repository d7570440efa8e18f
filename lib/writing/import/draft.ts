import type { TakenPicture } from '@/lib/writing/pictures/take-picture'

/** A file as it was handed in. */
export type ImportedFile = {
  /** Its name or its path inside the folder that is imported. */
  name: string
  bytes: Uint8Array
}

/** What an import may know of its surroundings. */
export type Surroundings = {
  /** The day that is written where a file says none. */
  today: string
  /** Reads a file that lies beside the imported one, or below it; undefined where there is none. */
  readBeside: (path: string) => Promise<Uint8Array | undefined>
  /** The picture of this name that the site has already. */
  findPicture: (name: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>
}

/** A piece that an import has made: a file of the format, which nobody but marketers sees, with its pictures. */
export type Draft = {
  /** Inside the content folder. */
  file: string
  markdown: string
  pictures: TakenPicture[]
  /** What was left out, what became of it, and what is left to do, in sentences. */
  notes: string[]
  /** Where the old site had it, if that is another path than here. */
  redirect?: { from: string; to: string } | undefined
}

/**
 * All that becomes of a file. Drafts are made one after the other as they are asked for, since those of an export may hold
 * more pictures than memory does; after the last, `notes` tells of what became none.
 */
export type Import = { drafts: AsyncIterable<Draft>; notes: () => string[] }

/** Thrown for a file of which nothing can be made; its message is for the person who handed it in. */
export class ImportRefusedError extends Error {
  override name = 'ImportRefusedError'
}

/** Takes a sentence on something that does not come over as it was. */
export type Report = (sentence: string) => void

/** Collects sentences, each once, with how often it was said. */
export function createReport(): { report: Report; list: () => string[] } {
  const counts = new Map<string, number>()
  return {
    report: (sentence) => counts.set(sentence, (counts.get(sentence) ?? 0) + 1),
    list: () =>
      [...counts].map(([sentence, count]) => (count > 1 ? `${sentence} (${count} times)` : sentence)),
  }
}

/** @returns Some of a text that a person recognises it by, on one line. */
export function excerptOf(text: string, length = 60): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  const letters = [...line]
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : line
}
