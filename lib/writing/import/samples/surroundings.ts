import sharp from 'sharp'
import { parseFile } from '@/lib/content/ingest/parse-file'
import type { Draft, ImportedFile, Surroundings } from '../draft'
import { importFile } from '../import-file'

/** An import beside which some files lie, on a day of March. */
export function surroundedBy(files: Record<string, Uint8Array> = {}, taken: string[] = []): Surroundings {
  return {
    today: '2026-03-09',
    readBeside: async (path) => (Object.hasOwn(files, path) ? files[path] : undefined),
    findPicture: (name) => (taken.includes(name) ? Buffer.from('another') : undefined),
  }
}

/** Imports a file, to its last draft. */
export async function importAll(file: ImportedFile, surroundings = surroundedBy()) {
  const { drafts, notes } = await importFile(file, surroundings)
  const made: Draft[] = []
  for await (const draft of drafts) made.push(draft)
  return { drafts: made, notes: notes() }
}

/** Imports a text as one file. */
export function importText(name: string, text: string, surroundings = surroundedBy()) {
  return importAll({ name, bytes: Buffer.from(text) }, surroundings)
}

/** The only draft that an import makes; the ingest has read it without a fault. */
export async function importOne(name: string, text: string, surroundings = surroundedBy()) {
  return read((await importText(name, text, surroundings)).drafts)
}

/** @returns The only one of some drafts, as the ingest reads it. */
export function read(drafts: Draft[]) {
  const [draft] = drafts
  if (!draft || drafts.length !== 1) throw new Error(`${drafts.length} drafts`)
  const { document, faults } = parseFile({ file: draft.file, text: draft.markdown })
  if (!document || faults.length > 0) throw new Error(JSON.stringify(faults))
  return { ...draft, fields: document.fields, body: document.body.trim() }
}

/** A photo that says where it was taken. */
export function takePhoto(background = '#336699'): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .withExif({ IFD0: { Make: 'Leica' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 9/1 0/1' } })
    .jpeg()
    .toBuffer()
}
