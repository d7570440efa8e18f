import { makeSource } from 'contentlayer/source-files'
import { documentTypes } from './lib/content/schema/document-types'
import { stagingDir } from './lib/content/store'

export default makeSource({
  contentDirPath: stagingDir,
  contentDirExclude: [],
  documentTypes,
  // The ingest has let only sound documents through; should it ever be wrong, no document may go missing quietly.
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  disableImportAliasWarning: true,
  // Pages render the text that `lib/content/markdown` parses from `body.raw`; Contentlayer need not make its HTML as well.
  markdown: (processor) => {
    processor.parser = () => ({ type: 'root', children: [] })
    processor.compiler = () => ''
  },
})
