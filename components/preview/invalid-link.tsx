import { PageHead } from '@/components/layout/page-head'
import { insightsPath } from '@/lib/site/addresses/paths'

const askSender = 'Ask the person who sent it to you for a new one.'

const words = {
  expired: {
    title: 'This link has run out',
    text: `Links to drafts work for a limited time, and this one’s time is over. ${askSender}`,
  },
  revoked: {
    title: 'This link was withdrawn',
    text: `It led to a draft, and the person who answers for the draft has closed it. ${askSender}`,
  },
  refused: {
    title: 'This link opens nothing',
    text: `It may have been cut off when it was copied. ${askSender}`,
  },
  unavailable: {
    title: 'This link cannot be opened at the moment',
    text: 'The site cannot look up whether it still holds. Nothing was lost: open it again in a minute.',
  },
} as const

/** Says why a link opens nothing, and whom to ask; it gives nothing of any document away. */
export function InvalidLink({ reason }: { reason: string }) {
  const { title, text } = isReason(reason) ? words[reason] : words.refused
  return (
    <div className="page-width py-12 lg:py-16">
      <PageHead label="Preview" title={title}>
        {text}
      </PageHead>
      <p className="mt-8">
        <a className="button-outline" href={insightsPath}>
          To the insights
        </a>
      </p>
    </div>
  )
}

function isReason(reason: string): reason is keyof typeof words {
  return Object.hasOwn(words, reason)
}
