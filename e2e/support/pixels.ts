import type { CDPSession } from '@playwright/test'
import sharp from 'sharp'

/** A part of the window, in CSS pixels. */
export type Area = { x: number; y: number; width: number; height: number }

/** What the window shows in an area: a relative luminance (WCAG 2.2) for each pixel, row by row. */
export type Pixels = { width: number; height: number; luminances: Float64Array }

/** The same as it was taken: red, green and blue for each pixel. */
export type Shot = { width: number; height: number; colors: Uint8Array }

const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

/** The relative luminance of a colour, its parts from 0 to 255. */
export function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * linearOf(red) + 0.7152 * linearOf(green) + 0.0722 * linearOf(blue)
}

const linearOf = (part: number) => linear[Math.round(part)] ?? 0

/** How two luminances contrast, from 1 to 21. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Takes an area, at one pixel to each of CSS; of the whole page where `isWhole`, which may be longer than the window. */
export async function takeShot(devTools: CDPSession, area: Area, isWhole = false): Promise<Shot> {
  const { data } = await devTools.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: isWhole,
    clip: { ...area, scale: 1 },
  })
  const { data: colors, info } = await sharp(Buffer.from(data, 'base64'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, colors }
}

/** Takes the pixels of an area, as `takeShot` does. */
export async function takePixels(devTools: CDPSession, area: Area, isWhole = false): Promise<Pixels> {
  return toPixels(await takeShot(devTools, area, isWhole))
}

function toPixels({ width, height, colors }: Shot): Pixels {
  const luminances = new Float64Array(width * height)
  for (let at = 0; at < luminances.length; at += 1)
    luminances[at] = luminanceOf(colors[at * 3] ?? 0, colors[at * 3 + 1] ?? 0, colors[at * 3 + 2] ?? 0)
  return { width, height, luminances }
}

/** The pixels of an area within what was taken of the window, which has a million of them. */
export function cropPixels({ width, colors }: Shot, window: Area, area: Area): Pixels {
  const [left, top] = [Math.round(area.x - window.x), Math.round(area.y - window.y)]
  const cropped = { width: Math.round(area.width), height: Math.round(area.height) }
  const rows = new Uint8Array(cropped.width * cropped.height * 3)
  for (let row = 0; row < cropped.height; row += 1) {
    const start = (top + row) * width + left
    rows.set(colors.subarray(start * 3, (start + cropped.width) * 3), row * cropped.width * 3)
  }
  return toPixels({ ...cropped, colors: rows })
}
