import { open } from 'node:fs/promises'
import path from 'node:path'
import { toPolicySource } from '@/lib/site/policy-source'
import { publicFileAddress, toPublicFile } from './public-file'

/** A video that browsers play by themselves. */
export type Video = {
  /** A root-relative path or, at another host, a whole address. */
  src: string
  type: string
  /** Undefined for a file of this site. */
  host?: string | undefined
}

/** Why an address leads to no such video. */
export type VideoProblem = 'missing' | 'unplayable' | 'not-an-address'

/** What is found at an address. */
export type FoundVideo = { video: Video } | { problem: VideoProblem }

/** Formats by the ending of their names, from which servers tell their types, and how their files begin. */
const formats = [
  // A "QuickTime" file begins likewise, and few browsers play it.
  {
    endings: /\.(mp4|m4v)$/i,
    type: 'video/mp4',
    isSound: (text: string) => /^.{4}ftyp(?!qt {2})/s.test(text),
  },
  {
    endings: /\.webm$/i,
    type: 'video/webm',
    isSound: (text: string) => text.startsWith('\x1a\x45\xdf\xa3') && text.includes('webm'),
  },
]
/** In bytes; formats are told apart by less. */
const BEGINNING = 64

/**
 * Finds the video behind an address. What lies at another host is not looked at.
 *
 * @param address What an editor wrote: a path of this site, or an `https` address.
 * @param root The folder that holds `public/`, by default the project's root.
 */
export async function findVideo(address: string, root: string = process.cwd()): Promise<FoundVideo> {
  const file = toPublicFile(address)
  const elsewhere = file === undefined ? toElsewhere(address) : undefined
  if (!file && !elsewhere) return { problem: 'not-an-address' }
  const format = formats.find(({ endings }) => endings.test(file ?? elsewhere?.pathname ?? ''))
  if (elsewhere) {
    const { href: src, host } = elsewhere
    return format ? { video: { src, type: format.type, host } } : { problem: 'unplayable' }
  }
  const beginning = file && (await readBeginning(path.join(/* turbopackIgnore: true */ root, file)))
  if (!file || beginning === undefined) return { problem: 'missing' }
  return format?.isSound(beginning)
    ? { video: { src: publicFileAddress(file), type: format.type } }
    : { problem: 'unplayable' }
}

function toElsewhere(address: string): URL | undefined {
  const whole = address.replace(/^\/\//, 'https://')
  const url = /^https:\/\//i.test(whole) && URL.canParse(whole) ? new URL(whole) : undefined
  return url && toPolicySource(url.href) && !url.username && !url.password ? url : undefined
}

async function readBeginning(file: string): Promise<string | undefined> {
  const handle = await open(file).catch(() => undefined)
  try {
    const read = await handle?.read(Buffer.alloc(BEGINNING))
    return read?.buffer.toString('latin1', 0, read.bytesRead)
  } catch {
    return undefined
  } finally {
    await handle?.close()
  }
}
