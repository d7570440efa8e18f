import 'server-only'
import { cache } from 'react'
import type { DocumentSummary } from '@/lib/content/documents/document'
import { inOneSize, type Picture } from '@/lib/content/media/picture'
import { findVideo, type Video } from '@/lib/content/media/video'

/** A video in the hero of a document's page. */
export type HeroVideoView = Video & {
  label: string
  /** The hero's picture, which is shown until it plays. */
  poster: Picture
}

/** Sharp enough over the whole width of most screens. */
const POSTER_WIDTH = 1440

const findOnce = cache((address: string) => findVideo(address))

/** @returns The video that a document names for its hero; undefined where it names none that plays. */
export async function findHeroVideo({ jumbotron }: DocumentSummary): Promise<Video | undefined> {
  const found = jumbotron?.video ? await findOnce(jumbotron.video) : undefined
  return found && 'video' in found ? found.video : undefined
}

/** @param picture The hero's picture, or the drawing that is used instead. */
export async function toHeroVideo(
  document: DocumentSummary,
  picture: Picture,
): Promise<HeroVideoView | undefined> {
  const video = await findHeroVideo(document)
  return video && { ...video, label: `Video: ${document.title}`, poster: inOneSize(picture, POSTER_WIDTH) }
}
