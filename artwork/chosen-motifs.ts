import type { MotifName } from './motif-names'

/** The subjects of the shipped articles' drawings, chosen by hand, by slug; for any other seed chance decides. */
export const chosenMotifs: ReadonlyMap<string, MotifName> = new Map([
  ['making-department-alignment-a-priority-with-industrial-founder-and-ceo-james-soto', 'gears'],
  ['the-underlying-value-of-a-strong-industrial-sales-and-marketing-alignment', 'shaft-coupling'],
  ['finding-the-missing-link-between-industrial-sales-and-marketing', 'roller-chain'],
  ['what-sales-engineers-want-from-marketing', 'planetary-gears'],
  ['measuring-marketing-when-the-sale-takes-a-year', 'caliper'],
  ['a-year-of-industrial-content-on-one-sheet', 'plan-sheet'],
  ['working-with-distributors-who-sell-your-competitors-too', 'manifold'],
  ['writing-a-capabilities-page-an-engineer-will-trust', 'machined-part'],
  ['search-part-numbers-and-data-sheets-questions-answered', 'exploded-assembly'],
  ['the-request-for-quote-form-that-engineers-finish', 'process-chart'],
  ['before-the-trade-show-questions-worth-settling', 'hall-plan'],
  ['briefing-a-writer-about-a-machine-they-have-never-seen', 'bearing'],
  ['photographs-that-show-how-the-work-is-done', 'lens'],
  ['what-a-plant-tour-should-teach-your-website', 'plant-layout'],
  ['why-an-inch-is-exactly-25-4-millimeters', 'gauge-blocks'],
  ['the-screw-thread-that-made-parts-interchangeable', 'screw-thread'],
  ['what-to-fix-first-on-an-aging-industrial-website', 'lathe'],
  ['launching-a-product-line-with-the-whole-plant-behind-it', 'exploded-pump'],
])
