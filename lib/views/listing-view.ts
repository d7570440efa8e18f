import 'server-only'
import { listPublished } from '@/lib/documents/library'
import { type CardView, toCard } from './card-view'

/** @returns The cards of the newest published documents; of all of them without a limit. */
export function listCards(limit?: number): Promise<CardView[]> {
  return Promise.all(listPublished().slice(0, limit).map(toCard))
}
