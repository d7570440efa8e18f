import { RuledSection } from '@/components/layout/ruled-section'
import type { CardView } from '@/lib/views/card-view'
import { CardRow } from './card-row'

/** What is new, for a visitor who has not found what was looked for. @param className The space above. */
export function LatestArticles({ cards, className }: { cards: CardView[]; className: string }) {
  return (
    <RuledSection id="latest" heading="The latest pieces" className={className} gap="mb-8">
      <CardRow cards={cards} />
    </RuledSection>
  )
}
