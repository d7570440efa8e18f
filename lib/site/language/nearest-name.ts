import { editDistance } from './edit-distance'

/** From this length on two letters may be wrong, in shorter names one: "graph" is no slip for "draft". */
const longName = 7

/** How many letters differ between two names, capitals, accents and signs aside. */
export function nameDistance(a: string, b: string): number {
  return editDistance(toLetters(a), toLetters(b))
}

/** Whether one name was probably meant for another: capitals, accents and signs aside, they are nearly the same. */
function isSlipOf(name: string, known: string): boolean {
  return nameDistance(name, known) <= (toLetters(known).length >= longName ? 2 : 1)
}

/** @returns The one of the known names that was probably meant, the nearest where there are several. */
export function findMeant(name: string, known: string[]): string | undefined {
  const distances = known
    .filter((each) => isSlipOf(name, each))
    .map((each) => ({ each, distance: nameDistance(name, each) }))
  return distances.sort((a, b) => a.distance - b.distance)[0]?.each
}

function toLetters(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/\P{L}/gu, '')
}
