/** The checked copies of the content that Contentlayer reads, from the folder in which it works. */
export const stagingDir = '.contentlayer/staging'

/** Imported by the library, so that in development a change of content reaches the framework's Fast Refresh. */
export const stampFile = '.contentlayer/stamp.json'

/** The JSON file that Contentlayer writes for one document, from the folder in which it works. */
export function generatedFile(type: string, id: string): string {
  const name = (/^\d/.test(id) ? `_${id}` : id).replaceAll('/', '__')
  return `.contentlayer/generated/${type}/${name}.json`
}
