import type { Element } from 'hast'
import { toSlug } from '@/lib/site/addresses/slug'
import { type TakenPicture, takePicture } from '@/lib/writing/pictures/take-picture'
import { excerptOf, type Report, type Surroundings } from '../draft'
import { rewriteElements, textOf } from './tree'

/** Takes the pictures of one piece over, and knows where they are then. */
export type PictureTaker = {
  /** Begins the names of pictures that have none of their own, such as those in a Word document. */
  nameAfter: string
  /** @returns The address on the site; undefined for a picture that could not be had, which is reported. */
  take: (src: string, alt?: string) => Promise<string | undefined>
  pictures: TakenPicture[]
}

/** A picture in the address itself: https://www.rfc-editor.org/rfc/rfc2397. */
const inAddress = /^data:([\w.+/-]*)(;[\w.=-]+)*;base64,/i

/** @param nameAfter See {@link PictureTaker}. */
export function createPictureTaker(
  surroundings: Surroundings,
  nameAfter: string,
  report: Report,
): PictureTaker {
  const pictures: TakenPicture[] = []
  const known = new Map<string, string | undefined>()
  const names = new Set<string>()
  const taker: PictureTaker = {
    nameAfter,
    pictures,
    take: async (src, alt = '') => {
      if (known.has(src)) return known.get(src)
      const address = await takeNew(src, alt)
      known.set(src, address)
      return address
    },
  }
  return taker

  async function takeNew(src: string, alt: string): Promise<string | undefined> {
    const isInside = inAddress.test(src)
    const shown = isInside
      ? `number ${known.size + 1}${alt && ` ("${excerptOf(alt)}")`}`
      : excerptOf(src, 120)
    const bytes = isInside ? fromAddress(src) : await findBeside(src, surroundings)
    const [, there] = /^\/img\/uploads\/([^/]+)$/.exec(pathOf(src)) ?? []
    if (!bytes && there && (await surroundings.findPicture(there))) return src
    if (!bytes) {
      report(`The picture ${shown} did not come with the file. Save it, upload it and name it in the text.`)
      return undefined
    }
    const taken = await takePicture(bytes, isInside ? toOwnName(alt) : pathOf(src))
    if ('refusal' in taken) {
      report(`The picture ${shown} was left out. ${taken.refusal}`)
      return undefined
    }
    const same = pictures.find((picture) => Buffer.compare(picture.bytes, taken.bytes) === 0)
    const picture = same ?? { ...taken, name: await freeName(taken) }
    if (!same) pictures.push(picture)
    names.add(picture.name)
    return `/img/uploads/${picture.name}`
  }

  /** Without slashes, behind which a name would begin anew. */
  function toOwnName(alt: string): string {
    return `${toSlug(taker.nameAfter).slice(0, 40)}-${toSlug(alt) || known.size + 1}`
  }

  /** The same picture may be there from an import before. */
  async function isTaken(name: string, bytes: Uint8Array): Promise<boolean> {
    const there = await surroundings.findPicture(name)
    return there !== undefined && Buffer.compare(there, bytes) !== 0
  }

  async function freeName({ name, bytes }: TakenPicture): Promise<string> {
    const [, base = '', ending = ''] = /^(.*)(\.\w+)$/.exec(name) ?? []
    for (let number = 2, free = name; ; number++) {
      if (!names.has(free) && !(await isTaken(free, bytes))) return free
      free = `${base}-${number}${ending}`
    }
  }
}

/** Takes every picture of a text over; those that cannot be had keep their address where it is one of the web. */
export async function takePictures(tree: Element, taker: PictureTaker): Promise<void> {
  const found: Element[] = []
  rewriteElements(tree, (node) => {
    if (node.tagName === 'img') found.push(node)
    return node.tagName === 'picture' || node.tagName === 'source' ? node.children : undefined
  })
  const left = new Set<Element>()
  for (const image of found) {
    const src = textOf(image, 'src') || textOf(image, 'dataSrc')
    const alt = textOf(image, 'alt')
    const address = src && (await taker.take(src, alt))
    if (address || /^https?:\/\//i.test(src)) image.properties = { src: address || src, alt }
    else left.add(image)
  }
  rewriteElements(tree, (node) => (left.has(node) ? [] : undefined))
}

function fromAddress(src: string): Uint8Array {
  return Buffer.from(src.replace(inAddress, ''), 'base64')
}

/** Asks for the path as it is written and, of an address, for each shorter end of it: uploads keep their folders in an export. */
async function findBeside(src: string, { readBeside }: Surroundings): Promise<Uint8Array | undefined> {
  const segments = pathOf(src)
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
  if (segments.includes('..')) return undefined
  for (let start = 0; start < segments.length; start++) {
    const bytes = await readBeside(segments.slice(start).join('/'))
    if (bytes) return bytes
  }
  return undefined
}

function pathOf(src: string): string {
  const base = 'https://relative.invalid'
  if (!URL.canParse(src, base)) return ''
  try {
    return decodeURIComponent(new URL(src, base).pathname)
  } catch {
    return new URL(src, base).pathname
  }
}
