import 'server-only'
import { cache } from 'react'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { inOneSize, type Picture } from '@/lib/content/media/picture'
import { withVersion } from '@/lib/content/media/picture-version'
import { findVideo, type Video } from '@/lib/content/media/video'
import { isClosedPicture } from '@/lib/routing/closed-picture'

/** A video in the hero of a document's page. */
export type HeroVideoView = Video & {
  label: string
  /** The hero's picture, which is shown until it plays. */
  poster: Picture
}

/** Sharp enough over the whole width of most screens. */
const POSTER_WIDTH = 1440

const findOnce = cache(async (address: string) => {
  const found = await findVideo(address)
  if (!('video' in found)) return undefined
  const { src } = found.video
  // Those who may see what readers may not find it by its version alone.
  return isClosedPicture(src) ? { ...found.video, src: withVersion(src) } : found.video
})

/** @returns The video that a document names for its hero; undefined where it names none that plays. */
export async function findHeroVideo({ jumbotron }: DocumentSummary): Promise<Video | undefined> {
  return jumbotron?.video ? findOnce(jumbotron.video) : undefined
}

/** @param picture The hero's picture, or the drawing that is used instead. */
export async function toHeroVideo(
  document: DocumentSummary,
  picture: Picture,
): Promise<HeroVideoView | undefined> {
  const video = await findHeroVideo(document)
  return video && { ...video, label: `Video: ${document.title}`, poster: inOneSize(picture, POSTER_WIDTH) }
}
