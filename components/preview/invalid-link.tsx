import { PageHead } from '@/components/layout/page-head'
import { insightsPath } from '@/lib/site/addresses/paths'

const words = {
  expired: {
    title: 'This link has run out',
    text: 'Links to drafts work for a limited time, and this one’s time is over.',
  },
  revoked: {
    title: 'This link was withdrawn',
    text: 'It led to a draft, and the person who answers for the draft has closed it.',
  },
  refused: {
    title: 'This link opens nothing',
    text: 'It may have been cut off when it was copied.',
  },
} as const

/** Says why a link opens nothing, and whom to ask; it gives nothing of any document away. */
export function InvalidLink({ reason }: { reason: keyof typeof words }) {
  const { title, text } = words[reason]
  return (
    <div className="page-width py-12 lg:py-16">
      <PageHead label="Preview" title={title}>
        {text} Ask the person who sent it to you for a new one.
      </PageHead>
      <p className="mt-8">
        <a className="button-outline" href={insightsPath}>
          To the insights
        </a>
      </p>
    </div>
  )
}
