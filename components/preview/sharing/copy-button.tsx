'use client'

import { useState } from 'react'

/** Copies a text. The one client component of the preview: without script, the text can be copied by hand. */
export function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      setSaid('Your browser does not allow that; copy the link by hand.')
    }
  }
  return (
    <p className="mt-4 wrapping-row gap-x-4 gap-y-2 noscript:hidden">
      <button type="button" className="button-outline" onClick={copy}>
        Copy the link
      </button>
      <span role="status">{said}</span>
    </p>
  )
}
