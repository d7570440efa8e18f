/** What a surface is made of; each ground gives every material its own colour. */
export type Material = 'base' | 'second' | 'recess' | 'warm' | 'warmDeep' | 'accent' | 'light' | 'floor'

/** The colours of one sheet: the ground and all that is drawn on it. */
export interface Tone {
  readonly ground: string
  /** The large quiet shape behind the subject. */
  readonly field: string
  /** The colour of lines and figures. */
  readonly line: string
  /** The colour of lines that run over the `light` material. */
  readonly lineOnLight: string
  readonly fills: Readonly<Record<Material, string>>
}

const PAPER = '#FAF5E9'
const INK = '#252525'
const SLATE = '#333839'
const COPPER = '#CB7958'
const BROWN = '#8F7567'
const STEEL = '#D1D4D4'

const ink: Tone = {
  ground: INK,
  field: '#35393A',
  line: PAPER,
  lineOnLight: INK,
  fills: {
    base: '#434949',
    second: '#6A6F6E',
    recess: '#191919',
    warm: BROWN,
    warmDeep: '#57493F',
    accent: COPPER,
    light: STEEL,
    floor: '#1B1C1C',
  },
}

const slate: Tone = {
  ...ink,
  ground: SLATE,
  field: '#282B2C',
  fills: { ...ink.fills, base: '#4C5253', second: '#747A79', recess: '#1F2121' },
}

const umber: Tone = { ...ink, field: '#41372F', fills: { ...ink.fills, warmDeep: '#655446' } }

const paper: Tone = {
  ground: PAPER,
  field: '#EFE5D2',
  line: INK,
  lineOnLight: INK,
  fills: {
    base: STEEL,
    second: '#B3B2AC',
    recess: SLATE,
    warm: '#B29C8C',
    warmDeep: BROWN,
    accent: COPPER,
    light: '#FFFDF8',
    floor: '#DCD1BD',
  },
}

const warmPaper: Tone = {
  ...paper,
  ground: '#E6D9C3',
  field: '#D9C8AE',
  fills: { ...paper.fills, base: '#F4ECDC', second: '#C3B09B', warm: '#A8907F', floor: '#CBB99C' },
}

const copper: Tone = {
  ground: COPPER,
  field: '#BC6A4A',
  line: INK,
  lineOnLight: INK,
  fills: {
    base: '#E3AC92',
    second: '#D9957A',
    recess: SLATE,
    warm: '#A9644A',
    warmDeep: '#7F4A37',
    accent: PAPER,
    light: '#F3D9C8',
    floor: '#AF5F41',
  },
}

/** The grounds of large pictures, which may be behind type. */
export const DARK_TONES = [ink, slate, umber] as const

/** The grounds of sheets that are shown within running text. */
export const LIGHT_TONES = [paper, warmPaper] as const

/** The grounds of thumbnails, chosen so that a grid of them looks varied. */
export const MIXED_TONES = [paper, ink, warmPaper, copper, slate] as const
