import * as v from 'valibot'
import { signToken, termOf, verifyToken } from '@/lib/preview/access/tokens'
import type { Result } from '@/lib/writing/actions/commit-plan'

/* What came of a form, as the address of the next page carries it: signed, so that no link can put words into this site's mouth. */

const shape = v.object({
  file: v.string(),
  asked: v.string(),
  kind: v.picklist(['done', 'refused', 'conflict']),
  words: v.string(),
  /** Of what was done. */
  commit: v.optional(v.pipe(v.string(), v.regex(/^[\da-f]{40,64}$/))),
  message: v.optional(v.string()),
  isFinal: v.optional(v.boolean()),
  /** What was typed, where it was not done. */
  values: v.record(v.string(), v.string()),
})

export type DeskResult = v.InferOutput<typeof shape>

/** The name under which an address carries it. */
export const resultName = 'result'
/** In seconds: for how long what was done is told, and can be undone there. */
const resultTerm = 60 * 60
/** In characters, of each value: addresses have their limits. */
const MAX_VALUE = 300

export function signResult(
  result: Result,
  { file, asked, values }: Pick<DeskResult, 'file' | 'asked' | 'values'>,
  secret: string,
): Promise<string> {
  const typed = Object.entries(result.kind === 'done' ? {} : values)
  const kept = Object.fromEntries(typed.map(([name, value]) => [name, value.slice(0, MAX_VALUE)]))
  return signToken('result', { ...result, file, asked, values: kept }, termOf(resultTerm), secret)
}

/** @param file The document that it must be about. @returns Undefined for anything that this site has not signed, or no longer holds. */
export async function readResult(
  token: unknown,
  file: string | undefined,
  secret: string,
): Promise<DeskResult | undefined> {
  if (typeof token !== 'string') return undefined
  const verdict = await verifyToken('result', token, secret)
  if (verdict.kind !== 'holds') return undefined
  const parsed = v.safeParse(shape, verdict.claims)
  return parsed.success && (file === undefined || parsed.output.file === file) ? parsed.output : undefined
}
