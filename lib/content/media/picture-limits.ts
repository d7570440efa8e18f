/** In bytes: what is heavier makes readers wait, on paper and in feeds too. */
export const maxPictureBytes = 1_000_000

/** In pixels: the widest that a page asks for; `deviceSizes` in next.config.mjs ends with it. */
export const maxPictureSide = 2560
