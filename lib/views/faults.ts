import 'server-only'

export { findFaults } from '@/lib/content/documents/library'
