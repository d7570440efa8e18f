import type { SocialPreview } from '@/lib/report/social-preview'

/** How LinkedIn, X and Facebook would show the page when someone shares it. */
export function WhenShared({ social }: { social: SocialPreview }) {
  const { headline, description, host } = social
  return (
    <section aria-labelledby="_social" className="report-part">
      <h2 id="_social" className="section-rule label">
        When it is shared
      </h2>
      <div className="report-networks">
        <figure>
          <div className="linkedin-card">
            <CardPicture social={social} />
            <p className="network-title">{headline}</p>
            <p className="network-host">{host}</p>
          </div>
          <figcaption className="label text-quiet">LinkedIn</figcaption>
        </figure>
        <figure>
          <div className="x-card">
            <CardPicture social={social} />
            <p className="network-title">{headline}</p>
          </div>
          <p className="network-host">From {host}</p>
          <figcaption className="label text-quiet">X</figcaption>
        </figure>
        <figure>
          <div className="facebook-card">
            <CardPicture social={social} />
            <p className="network-host">{host}</p>
            <p className="network-title">{headline}</p>
            <p className="network-text">{description}</p>
          </div>
          <figcaption className="label text-quiet">Facebook</figcaption>
        </figure>
      </div>
      <Inspectors social={social} />
    </section>
  )
}

/** Networks keep what they saw first; their own tools show it, and make them look again. */
function Inspectors({ social: { inspectors, appears } }: { social: SocialPreview }) {
  const memory = 'LinkedIn, Facebook and Google remember what they saw of a page, even after it has changed.'
  if (inspectors.length === 0)
    return (
      <p className="desk-hint">
        {memory} Once this page is published{appears && `, on ${appears}`}, links to the tools that make them
        look again are here.
      </p>
    )
  return (
    <>
      <p className="desk-hint">
        {memory} Open their tools to see what they show, and to make them look again:
      </p>
      <ul className="desk-ways mt-4">
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

function CardPicture({ social: { picture } }: { social: SocialPreview }) {
  return (
    // biome-ignore lint/performance/noImgElement: the very file that the networks get, at its own size
    <img
      src={picture.src}
      width={picture.width}
      height={picture.height}
      alt=""
      loading="lazy"
      decoding="async"
    />
  )
}
