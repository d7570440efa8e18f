export default {
  output: 'export',
  trailingSlash: true,
  distDir: 'dist',
  // Files cannot resize pictures as they are asked for.
  images: { unoptimized: true },
}
