import { toYoutubeId, videoFields } from '@/lib/content/media/youtube'
import { nameField } from '@/lib/content/schema/field-labels'
import { textAt } from '@/lib/content/schema/text-at'
import type { ReportFault } from './check-fields'
import type { FieldValues } from './field-values'

/** A video must name one that can be played; one of the two fields is enough. */
export function checkVideo(values: FieldValues, report: ReportFault): void {
  const written = videoFields.flatMap((field) => {
    const text = textAt(values, field)
    return text === undefined ? [] : [{ field, text }]
  })
  if (written.length === 0)
    report(
      'youtube_url',
      `A video needs ${nameField('youtube_url')} or ${nameField('youtube_id')}.`,
      'Fill in the address, such as https://youtu.be/dQw4w9WgXcQ.',
    )
  else if (!written.some(({ text }) => toYoutubeId(text)))
    for (const { field, text } of written)
      report(
        field,
        `"${text}" names no video on YouTube.`,
        'Copy the address from YouTube’s "Share" button, such as https://youtu.be/dQw4w9WgXcQ.',
      )
}
