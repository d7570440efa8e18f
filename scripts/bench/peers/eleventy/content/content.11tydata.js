export default {
  layout: 'blog-post.njk',
  permalink: ({ page }) => `/insights/articles/${page.fileSlug}/`,
  tags: 'articles',
}
