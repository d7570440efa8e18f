import type { Outcome } from '../repository/outcome'

/** Thrown where something is not done; its message is for the writer. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: 400 | 403 | 404 | 409 | 413 | 422
  /** Where what was refused is compared with what is there. */
  readonly compare: string | undefined

  constructor(status: Refusal['status'], message: string, compare?: string) {
    super(message)
    this.status = status
    this.compare = compare
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
