import { endWithStarter } from '@/lib/site/end-with-starter'
import type { ImportedFile } from './draft'
import { type Imported, importDocument } from './import-document'

/*
 * Makes a draft of one document in a process of its own, which knows no secret and whose memory and time are bounded: what somebody
 * uploads is unpacked and read here, so that none of it costs the server.
 */

/** What it is sent: the document, then each picture that it has asked for. */
export type Sent =
  | { kind: 'file'; file: ImportedFile; today: string }
  | { kind: 'picture'; bytes: Uint8Array | undefined }

/** What it sends: the name of a picture that the site may have already, and in the end the draft. */
export type Answered = { kind: 'find'; name: string } | { kind: 'imported'; imported: Imported }

const waiting: ((bytes: Uint8Array | undefined) => void)[] = []
const send = (answer: Answered, then = () => {}) => process.send?.(answer, then)

endWithStarter(() => process.exit())
process.on('message', (sent: Sent) => {
  if (sent.kind === 'picture') return waiting.shift()?.(sent.bytes)
  const findPicture = (name: string) =>
    new Promise<Uint8Array | undefined>((resolve) => {
      waiting.push(resolve)
      send({ kind: 'find', name })
    })
  void importDocument(sent.file, { today: sent.today, findPicture }).then((imported) =>
    send({ kind: 'imported', imported }, () => process.exit()),
  )
})
