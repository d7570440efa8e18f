import { makeWriter } from '@/lib/writing/writers/make-writer'

/* Makes an entry for the list of writers and prints it with its secret, which is kept nowhere. */

const [, , , name = '', email = '', role = ''] = process.argv
const made = await makeWriter(name, email, role)
if ('problems' in made) {
  console.error(
    [
      'Write: npm run writer -- "Jane Doe" jane@example.com publish',
      ...made.problems.map((each) => `  - ${each}`),
    ].join('\n'),
  )
  process.exit(1)
}
console.log(`Add this to the file that PREVIEW_WRITERS_FILE names; it takes effect at once:

${made.entry}
Give ${name} this secret, over a channel that others do not read. It is shown once and kept nowhere:

${made.secret}`)
