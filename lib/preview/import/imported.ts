import * as v from 'valibot'
import { keep, listKept } from '@/lib/preview/kept/kept'

const shape = v.object({
  collection: v.string(),
  slug: v.string(),
  title: v.string(),
  /** Inside the content folder. */
  file: v.string(),
  notes: v.array(v.string()),
})

/** A draft that was made of a document: where it is, and what was left out. */
export type Imported = v.InferOutput<typeof shape>

/** In seconds: for how long it is told what was left out. */
const TERM = 30 * 24 * 60 * 60

export async function keepImported(id: string, imported: Imported): Promise<void> {
  await keep(`import-${id}`, { id, expires: Math.floor(Date.now() / 1000) + TERM, value: imported })
}

/** @param id As it is in the address. @returns Undefined where nothing is known of it any more. */
export async function findImported(id: string): Promise<Imported | undefined> {
  if (!/^[\da-f]{16}$/.test(id)) return undefined
  const [kept] = await listKept(`import-${id}`)
  const parsed = v.safeParse(shape, kept?.value)
  return parsed.success ? parsed.output : undefined
}
