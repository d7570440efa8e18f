/** What is across the full width above all else, with words over a picture: of a document, and of the newest on the front. */
export const heroes = '#_hero, main article:not(li *, :has(#_hero))'

/** The pictures behind those words. */
export const heroPictures = `:is(${heroes}) img[fetchpriority="high"]`
