/** In bytes: what is heavier makes readers wait, on paper and in feeds too. */
export const maxPictureBytes = 1_000_000

/** In pixels: what is wider would weigh too much as a photo, and helps none but the densest screens. */
export const maxPictureSide = 2560
