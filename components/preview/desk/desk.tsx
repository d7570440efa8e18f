import { RuledSection } from '@/components/layout/ruled-section'
import type { DeskView } from '@/lib/preview/desk/desk-view'
import { DeskAction } from './desk-action'
import { DeskResult } from './desk-result'

/** What can be done with a piece at a press, for those who may publish; others are told whom to ask. */
export function Desk({ desk }: { desk: DeskView }) {
  const { state, status, result, closed, actions } = desk
  return (
    <RuledSection id="desk" heading="Publishing" className="mt-10" gap="mb-4">
      {result && <DeskResult result={result} />}
      <p className="font-bold">{status ? `Status: ${status}` : state}.</p>
      {closed ? (
        <>
          <p className="mt-2 max-w-prose">{closed}</p>
          <p className="preview-hint">
            Those who may publish can do here: {actions.map(({ name }) => name).join(', ')}.
          </p>
        </>
      ) : (
        <ul className="mt-4 max-w-208 border-t border-rule">
          {actions.map((action) => (
            <DeskAction key={action.kind} action={action} desk={desk} />
          ))}
        </ul>
      )}
    </RuledSection>
  )
}
