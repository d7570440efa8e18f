import 'server-only'

export { findFaulty } from '@/lib/content/documents/library'
