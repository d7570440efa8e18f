import { makeSource } from 'contentlayer/source-files'
import { intakeDir } from './lib/content-store'
import { writeIndex } from './lib/documents/write-index'
import { documentTypes } from './lib/schema/document-types'

export default makeSource({
  contentDirPath: intakeDir,
  contentDirExclude: [],
  documentTypes,
  // The intake has let only sound documents through; should it ever be wrong, no document may go missing quietly.
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  onUnknownDocuments: 'fail',
  disableImportAliasWarning: true,
  // Pages render the text that `lib/text` composes from `body.raw`; Contentlayer need not make its HTML as well.
  markdown: (processor) => {
    processor.parser = () => ({ type: 'root', children: [] })
    processor.compiler = () => ''
  },
  onSuccess: () => writeIndex(),
})
