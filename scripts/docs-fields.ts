import { readFile } from 'node:fs/promises'
import { writeFileAtomically } from '@/lib/site/write-file-atomically'
import { insertFieldsTable } from './steps/fields-table'

/* Writes the table of all fields into README, of the schema. */

await writeFileAtomically('README.md', insertFieldsTable(await readFile('README.md', 'utf8')))
