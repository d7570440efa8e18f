import type { Outcome } from '../repository/outcome'

/** What a refusal says besides its message, for a place where there is room for it. */
export type RefusalDetails = {
  /** Where what was refused is compared with what is there. */
  compare?: string | undefined
  /** The report on the piece, and each of its reasons. */
  report?: string | undefined
  reasons?: string[]
}

/** Thrown where something is not done; its message is for the writer. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: 400 | 403 | 404 | 409 | 413 | 422 | 429
  readonly details: RefusalDetails

  constructor(status: Refusal['status'], message: string, details: RefusalDetails = {}) {
    super(message)
    this.status = status
    this.details = details
  }
}

/** @returns What was saved. @throws {Refusal} Where it was not. */
export function requireSaved(outcome: Outcome): Extract<Outcome, { kind: 'saved' }> {
  if (outcome.kind === 'saved') return outcome
  if (outcome.kind === 'refused') throw new Refusal(422, outcome.reason)
  const names = outcome.paths.map((path) => path.split('/').at(-1)).join(', ')
  throw new Refusal(
    409,
    `Somebody else has changed ${names || 'it'} meanwhile. Nothing was overwritten: copy what you wrote, load the page again, and put it into the newest version.`,
  )
}
