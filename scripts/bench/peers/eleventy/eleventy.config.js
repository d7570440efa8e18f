/** @param {import('@11ty/eleventy').UserConfig} config */
export default function configure(config) {
  config.addPassthroughCopy({ public: '/' })
  // No text is a template.
  return { dir: { input: '.', output: 'dist' }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' }
}
