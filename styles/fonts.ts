import localFont from 'next/font/local'

/*
 * Cut by `scripts/subset-fonts.ts`. Only the two faces of the first screen are preloaded; until they come, text is set in
 * what fallback-fonts.css has.
 */

export const display = localFont({
  src: './fonts/archivo-condensed-heavy.woff2',
  weight: '760',
  variable: '--font-archivo',
  adjustFontFallback: false,
})

export const text = localFont({
  src: './fonts/source-serif.woff2',
  weight: '400 700',
  variable: '--font-source-serif',
  adjustFontFallback: false,
})

export const italic = localFont({
  src: './fonts/source-serif-italic.woff2',
  weight: '400',
  style: 'italic',
  variable: '--font-source-serif-italic',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})
