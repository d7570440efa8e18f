import path from 'node:path'
import type { Edits } from '@/lib/content/documents/edit'
import { withCollisions } from '@/lib/content/ingest/check-collisions'
import type { ParsedFile } from '@/lib/content/ingest/parse-file'
import type { Release } from '@/lib/content/releases/release'
import { makeCurrent, readPointer, storePart, toRelease } from '@/lib/content/releases/write-release'
import { type Finding, isFault } from '@/lib/diagnostics/finding'
import { countBySeverity, toReport } from '@/lib/diagnostics/print-findings'
import { checkContent } from '@/lib/editorial/check-content'
import { memoizeBodies } from '@/lib/editorial/document'
import { redirectsFile } from '@/lib/routing/read-redirects'
import type { StoredAddresses } from '@/lib/routing/stored-addresses'
import { createQueue } from '@/lib/site/work-queue'
import { openContentFolder } from './content-folder'
import { ContentlayerError } from './contentlayer'
import { startDocumentMaker } from './document-maker'
import { provideDocuments } from './documents'
import { type Edited, openEditCheck, toEdits, withEdits } from './edits'
import type { EditSource } from './git/lay-drafts'
import { toLintResults } from './lint-results'
import { toNamedPictures } from './named-pictures'
import { toNextContent } from './next-content'
import { type CheckedAddresses, checkAddresses } from './read-content'
import { readAddresses, readIndex, readPictures } from './read-parts'
import { openRelated } from './related'
import { watchSettledPictures } from './settled-pictures'
import { openSettledText, SETTLED } from './settled-text'

/** What came of a look at the content folder. */
export type Outcome =
  | {
      kind: 'unchanged' | 'published'
      lookAgainIn?: number | undefined
      /** Whether something was seen that the editorial rules have not looked at yet, be it a picture alone. */
      isUnchecked?: boolean | undefined
    }
  /** Nothing was published, for the reason that is told. */
  | { kind: 'refused'; reason: string; lookAgainIn?: number | undefined }

export type Publisher = Awaited<ReturnType<typeof openPublisher>>

/** What the editorial rules have found. */
export type ContentReport = {
  findings: Finding[]
  /** The counts, in one line. */
  summary: string
}

/** What is known of the content that was looked at last. */
type Look = { parsed: ParsedFile[]; checked: CheckedAddresses; edited: Edited; sources: EditSource[] }

export type Settings = {
  /** Path of the content folder. */
  contentDir: string
  /** Names the code that makes documents. */
  madeBy: string
  /**
   * Which faults of published documents keep nothing from being published: none, those that come while something is
   * published already, whose version before stays, or any.
   */
  accepts: 'no faults' | 'faults of edits' | 'faults'
  /** Whether a file is a draft on a branch of its own: what readers see must not depend on it. */
  isOnBranch?: ((file: string) => boolean) | undefined
  /** What is on branches of files that are in the content folder too. */
  listEdits?: (() => EditSource[]) | undefined
}

/** Makes releases of a content folder. */
export async function openPublisher({
  contentDir,
  madeBy,
  accepts,
  isOnBranch = () => false,
  listEdits = () => [],
}: Settings) {
  const maker = startDocumentMaker(path.join('.contentlayer', 'work'))
  let release = await readPointer()
  if (release?.contentDir !== contentDir) release = undefined
  const published = release ? await readIndex(release) : []
  let index = new Map(published.map((each) => [each._id, each]))
  let pictures = release ? await readPictures(release) : []
  const lookAtPictures = watchSettledPictures()
  if (!release) maker.warmUpAll()
  const folder = openContentFolder(contentDir, [...index.keys()])
  const readRedirects = openSettledText(path.join(contentDir, redirectsFile))
  const readBody = memoizeBodies()
  const toRelated = openRelated()
  const checkEdits = openEditCheck()
  let edits: Edits = {}
  let lookedAt = { settled: '', all: '' }
  let hasFailed = false
  let faultyFiles = 0
  let last: Look | undefined
  // Whatever makes a release current does it alone: a release is made of the one before.
  const inTurn = createQueue()
  let publishing: Promise<unknown> = Promise.resolve()

  function publish(): Promise<Outcome> {
    const outcome = inTurn(() => publishContent().catch(refuseUnmade))
    publishing = outcome.catch(() => {})
    return outcome
  }

  /** Looks at the content folder, and publishes what has changed. */
  async function publishContent(): Promise<Outcome> {
    // In this order: a picture that comes meanwhile is another state at the next look, and was there before the texts were read.
    const pictureState = lookAtPictures()
    const seenAt = Date.now()
    const content = await folder.look()
    const { held, lookAgainIn } = content
    if (content.hasVanished)
      return { kind: 'refused', reason: `Nothing is left in ${contentDir}/; what is published stays.` }
    if (!release && lookAgainIn) return { kind: 'unchanged', lookAgainIn }
    const redirects = await readRedirects()
    if (redirects === undefined) return { kind: 'unchanged', lookAgainIn: SETTLED }
    const sources = listEdits()
    const settled = JSON.stringify([content.revision, redirects, sources, pictureState])
    const state = { settled, all: JSON.stringify([settled, held]) }
    // What is held stays as it is until it has settled, so that nothing comes of it before.
    const isKnown = state.all === lookedAt.all || (lookAgainIn && settled === lookedAt.settled)
    // What Contentlayer has failed at may have been due to the machine.
    if (isKnown && !hasFailed) return { kind: 'unchanged', lookAgainIn }

    const parsed = withCollisions(content.parsed)
    const documents = await provideDocuments(parsed, index, madeBy, maker)
    const next = toNextContent(parsed, documents, held, index)
    const checked = await checkAddresses(contentDir, next.placedFiles, new Date())
    const troubles = [...next.faulty.flatMap((each) => each.faults), ...checked.findings.filter(isFault)]
    const isAccepted = accepts === 'faults' || (accepts === 'faults of edits' && release)
    if (!isAccepted && troubles.some(isFault))
      return {
        kind: 'refused',
        reason: `${toReport(troubles)}\n\nThe content has ${countBySeverity(troubles)}. Nothing was published.`,
      }
    const edited = withEdits(content.parsed, sources)
    const editedDocuments = await provideDocuments(edited.edits, index, madeBy, maker)
    edits = toEdits(edited, editedDocuments, next.index, edits)
    pictures = toNamedPictures({
      ...{ parsed: content.parsed, held, edits: edited.edits },
      ...{ index: next.index, before: pictures },
    })
    const files = {
      index: await storePart('index', next.index),
      addresses: await storePart('addresses', await withSoundRedirects(checked)),
      faults: await storePart('faults', next.faulty),
      related: release?.files.related ?? (await storePart('related', {})),
      'lint-results': release?.files['lint-results'] ?? (await storePart('lint-results', {})),
      edits: await storePart('edits', edits),
      pictures: await storePart('pictures', pictures),
    }
    const isPublished = await makeCurrentIfOther(files, seenAt)
    index = new Map(next.index.map((each) => [each._id, each]))
    const isUnchecked = isPublished || state.all !== lookedAt.all
    if (isUnchecked) last = { parsed, checked, edited, sources }
    hasFailed = documents.failed.size > 0
    faultyFiles = next.faulty.length
    lookedAt = state
    return { kind: isPublished ? 'published' : 'unchanged', lookAgainIn, isUnchecked }
  }

  /** While the list of redirects cannot be read as it is, the one before stays. */
  async function withSoundRedirects({ addresses, findings }: CheckedAddresses): Promise<StoredAddresses> {
    const isSound = !findings.some((finding) => isFault(finding) && finding.file === redirectsFile)
    return isSound || !release
      ? addresses
      : { ...addresses, redirects: (await readAddresses(release)).redirects }
  }

  /** @param seenAt When the content was looked at. @returns Whether it is another one than before. */
  async function makeCurrentIfOther(files: Release['files'], seenAt: number): Promise<boolean> {
    const next = toRelease({ contentDir, madeBy, files, seenAt })
    const isOther = next.name !== release?.name
    if (!isOther && release?.seenAt === seenAt) return false
    await makeCurrent(next)
    release = next
    return isOther
  }

  /**
   * Applies the editorial rules and compares the texts, which needs longer in a large library.
   *
   * @returns What the rules found; undefined when the content has changed meanwhile.
   */
  async function check(): Promise<ContentReport | undefined> {
    const looked = last
    if (!looked || !release) return undefined
    const { parsed, checked, edited, sources } = looked
    const reports = await checkContent(parsed, { isPage: checked.isPage, read: readBody })
    const lintResults = await toLintResults({ contentDir, parsed, reports, table: checked.table })
    const related = await toRelated(parsed.filter(({ file }) => !isOnBranch(file)))
    const checkedEdits = await checkEdits(edits, { contentDir, edited, sources, checked, reports })
    const found = {
      related: await storePart('related', related),
      'lint-results': await storePart('lint-results', lintResults),
      edits: await storePart('edits', checkedEdits),
    }
    const isStillTrue = await inTurn(async () => {
      if (last !== looked || !release) return false
      await makeCurrentIfOther({ ...release.files, ...found }, release.seenAt)
      edits = checkedEdits
      return true
    })
    if (!isStillTrue) return undefined
    const findings = [...reports.flatMap((each) => each.findings), ...checked.findings]
    const counts = countBySeverity(findings)
    const summary = `Content: ${parsed.length} files, ${index.size} documents${counts && `, ${counts}`}.`
    return { findings, summary }
  }

  return {
    publish,
    /** Resolves when nothing is being published. */
    untilIdle: () => publishing,
    check,
    warmUp: maker.warmUp,
    current: () => ({ release, documents: [...index.values()] }),
    /** The next versions of documents, which are on branches. */
    edited: () => Object.values(edits).flatMap(({ document }) => document ?? []),
    /** How many files were no document when the content was looked at last. */
    faultyFiles: () => faultyFiles,
  }
}

/** Where nothing can be made of any file, it is told like all that keeps the content from being published. */
function refuseUnmade(error: unknown): Outcome {
  if (error instanceof ContentlayerError) return { kind: 'refused', reason: error.message }
  throw error
}
