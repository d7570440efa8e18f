/** The names of all subjects that can be drawn. */
export const motifNames = [
  'gears',
  'shaft-coupling',
  'roller-chain',
  'planetary-gears',
  'caliper',
  'plan-sheet',
  'manifold',
  'machined-part',
  'exploded-assembly',
  'process-chart',
  'hall-plan',
  'bearing',
  'lens',
  'plant-layout',
  'gauge-blocks',
  'screw-thread',
  'lathe',
  'exploded-pump',
] as const

export type MotifName = (typeof motifNames)[number]

/** Whether the text names a motif. */
export function isMotifName(text: string): text is MotifName {
  return motifNames.some((name) => name === text)
}
