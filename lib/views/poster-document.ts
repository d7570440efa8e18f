import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { drawWaveform, waveformSize } from '@/artwork/draw-waveform'
import type { Picture } from '@/lib/content/media/picture'
import type { Medium } from '@/lib/site/collections'
import { site } from '@/lib/site/identity'

/*
 * Posters are small documents of their own inside a frame: a press on the link takes that frame, and no other part of
 * the page, to the player. See docs/decisions/0010-a-poster-inside-the-frame.md.
 */

const styleSheet = '/players/poster.css'

/** @returns The HTML of a poster whose link plays a video. */
export function toVideoPoster(title: string, { alt, ...picture }: Picture, playerUrl: string): string {
  const image = element('img', { ...picture, alt, className: ['poster-picture'], decoding: 'async' })
  return toPoster(title, 'video', playerUrl, `Play the video: ${title}`, [image, playMark()])
}

/** @returns The HTML of a poster whose link plays an episode; its sound is drawn from the seed. */
export function toEpisodePoster(title: string, seed: string, playerUrl: string): string {
  const { width, height } = waveformSize
  const wave = element(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      className: ['poster-wave'],
      ariaHidden: 'true',
    },
    [element('path', { d: drawWaveform(seed) })],
  )
  return toPoster(title, 'audio', playerUrl, `Play the episode: ${title}`, [playMark(), wave])
}

function toPoster(
  title: string,
  medium: Exclude<Medium, 'text'>,
  href: string,
  label: string,
  children: ElementContent[],
): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: site.language }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }),
          element('title', {}, [{ type: 'text', value: title }]),
          element('link', { rel: ['stylesheet'], href: styleSheet }),
        ]),
        element('body', {}, [
          element('a', { href, ariaLabel: label, className: ['poster', `poster-${medium}`] }, children),
        ]),
      ]),
    ],
  }
  return toHtml(tree)
}

function playMark(): Element {
  return element('svg', { viewBox: '0 0 96 96', className: ['poster-mark'], ariaHidden: 'true' }, [
    element('circle', { cx: '48', cy: '48', r: '46' }),
    element('path', { d: 'M38 27 72 48 38 69Z' }),
  ])
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children }
}
