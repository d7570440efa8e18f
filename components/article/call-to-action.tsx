import { Picture } from '@/components/picture'
import type { CallToActionView } from '@/lib/views/call-to-action-view'

/** "Take the First Step": two columns with a picture, one without. */
export function CallToAction({ action }: { action: CallToActionView }) {
  return (
    <aside
      className="call-to-action page-width"
      data-pictured={action.picture ? '' : undefined}
      aria-labelledby="first-step"
    >
      {action.picture && (
        <Picture
          picture={action.picture}
          className="h-64 w-full object-cover md:h-full md:max-h-136 print:hidden"
        />
      )}
      <div className="call-to-action-words">
        <h2 id="first-step" className="text-headline-long display-face">
          {action.headline}
        </h2>
        {action.copy && <p className="mt-4 max-w-prose text-lead">{action.copy}</p>}
        <p className="mt-8">
          <a className="button-teal" href={action.href} data-print={action.printed}>
            {action.label}
          </a>
        </p>
      </div>
    </aside>
  )
}
