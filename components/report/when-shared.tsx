import type { SocialPreview } from '@/lib/preview/report/social-preview'
import { Inspectors } from './inspectors'

const title = 'px-3.5 pt-2.5 font-bold wrap-anywhere'
const small = 'px-3.5 pt-0.5 pb-3 text-[0.75rem] text-[#5f6368]'

/** How LinkedIn, X and Facebook would show the page when someone shares it. */
export function WhenShared({ social }: { social: SocialPreview }) {
  const { headline, description, host } = social
  return (
    <section aria-labelledby="_social" className="mt-12">
      <h2 id="_social" className="report-heading">
        When it is shared
      </h2>
      <div className="report-row">
        <figure className="w-96 max-w-full min-w-0">
          <div className="foreign-frame bg-[#fff]">
            <CardPicture social={social} />
            <p className={title}>{headline}</p>
            <p className={small}>{host}</p>
          </div>
          <figcaption className="label mt-2.5 text-quiet">LinkedIn</figcaption>
        </figure>
        <figure className="w-96 max-w-full min-w-0">
          <div className="foreign-frame relative bg-[#fff] overflow-hidden rounded-[1rem]">
            <CardPicture social={social} />
            <p className="absolute bottom-3 left-3 max-w-[calc(100%-1.5rem)] truncate rounded-[0.25rem] bg-[rgb(0_0_0/0.77)] px-1.5 py-px text-note text-[#fff]">
              {headline}
            </p>
          </div>
          <p className="pt-1 font-[Arial,'Liberation_Sans',sans-serif] text-[0.75rem] text-quiet">
            From {host}
          </p>
          <figcaption className="label mt-2.5 text-quiet">X</figcaption>
        </figure>
        <figure className="w-96 max-w-full min-w-0">
          <div className="foreign-frame bg-[#f0f2f5]">
            <CardPicture social={social} />
            <p className="px-3.5 pt-2.5 text-[0.75rem] text-[#5f6368] uppercase">{host}</p>
            <p className="px-3.5 pt-0.5 font-bold wrap-anywhere">{headline}</p>
            <p className={small}>{description}</p>
          </div>
          <figcaption className="label mt-2.5 text-quiet">Facebook</figcaption>
        </figure>
      </div>
      <Inspectors inspectors={social.inspectors} appears={social.appears} />
    </section>
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
      className="h-auto w-full"
    />
  )
}
