import type { CDPSession } from '@playwright/test'
import sharp from 'sharp'

/** A part of the window, in CSS pixels. */
export type Area = { x: number; y: number; width: number; height: number }

/** What the window shows in an area: a relative luminance (WCAG 2.2) for each pixel, row by row. */
export type Pixels = { width: number; height: number; luminances: Float64Array }

const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

/** The relative luminance of a colour, its parts from 0 to 255. */
export function luminanceOf(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => linear[Math.round(part)])
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** How two luminances contrast, from 1 to 21. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Takes the pixels of an area, at one pixel to each of CSS; of the whole page where `isWhole`, which may be longer than the window. */
export async function takePixels(devTools: CDPSession, area: Area, isWhole = false): Promise<Pixels> {
  const { data } = await devTools.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: isWhole,
    clip: { ...area, scale: 1 },
  })
  const { data: bytes, info } = await sharp(Buffer.from(data, 'base64'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const luminances = new Float64Array(info.width * info.height)
  for (let at = 0; at < luminances.length; at += 1)
    luminances[at] = luminanceOf(bytes[at * 3] ?? 0, bytes[at * 3 + 1] ?? 0, bytes[at * 3 + 2] ?? 0)
  return { width: info.width, height: info.height, luminances }
}
