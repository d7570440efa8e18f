import type { Motif } from '@/artwork/motif'
import type { MotifName } from '@/artwork/motif-names'
import { bearing } from './bearing'
import { caliper } from './caliper'
import { explodedAssembly } from './exploded-assembly'
import { explodedPump } from './exploded-pump'
import { gaugeBlocks } from './gauge-blocks'
import { gears } from './gears'
import { hallPlan } from './hall-plan'
import { lathe } from './lathe'
import { lens } from './lens'
import { machinedPart } from './machined-part'
import { manifold } from './manifold'
import { planSheet } from './plan-sheet'
import { planetaryGears } from './planetary-gears'
import { plantLayout } from './plant-layout'
import { processChart } from './process-chart'
import { rollerChain } from './roller-chain'
import { screwThread } from './screw-thread'
import { shaftCoupling } from './shaft-coupling'

export const MOTIFS: Readonly<Record<MotifName, Motif>> = {
  gears,
  'shaft-coupling': shaftCoupling,
  'roller-chain': rollerChain,
  'planetary-gears': planetaryGears,
  caliper,
  'plan-sheet': planSheet,
  manifold,
  'machined-part': machinedPart,
  'exploded-assembly': explodedAssembly,
  'process-chart': processChart,
  'hall-plan': hallPlan,
  bearing,
  lens,
  'plant-layout': plantLayout,
  'gauge-blocks': gaugeBlocks,
  'screw-thread': screwThread,
  lathe,
  'exploded-pump': explodedPump,
}
