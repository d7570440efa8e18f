export default { site: 'https://example.com', compressHTML: true }
