import type { SocialPreview } from '@/lib/preview/report/social-preview'

/** Networks keep what they saw first; their own tools show it, and make them look again. */
export function Inspectors({ inspectors, appears }: Pick<SocialPreview, 'inspectors' | 'appears'>) {
  const memory = 'LinkedIn, Facebook and Google remember what they saw of a page, even after it has changed.'
  if (inspectors.length === 0)
    return (
      <p className="preview-hint">
        {memory} Once this page is published{appears && `, on ${appears}`}, links to the tools that make them
        look again are here.
      </p>
    )
  return (
    <>
      <p className="preview-hint">
        {memory} Open their tools to see what they show, and to make them look again:
      </p>
      <ul className="mt-4 flex flex-wrap gap-3">
        {inspectors.map(({ name, href }) => (
          <li key={name}>
            <a className="button-outline" href={href} rel="noopener">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
