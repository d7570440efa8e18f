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

const bark: Tone = {
  ...ink,
  ground: '#3A302A',
  field: '#2A2320',
  fills: { ...ink.fills, base: '#554A43', second: '#7C6E64', recess: '#1D1815', floor: '#2B2420' },
}

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

const steel: Tone = {
  ...paper,
  ground: STEEL,
  field: '#BDC2C2',
  fills: { ...paper.fills, base: '#EDEFEE', second: '#9FA5A5', floor: '#AEB4B4' },
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

const clay: Tone = {
  ...ink,
  ground: '#8A4A34',
  field: '#7A3F2B',
  fills: {
    base: '#A9644A',
    second: '#6B3526',
    recess: '#2B1A14',
    warm: '#C98E74',
    warmDeep: '#57291C',
    accent: PAPER,
    light: '#F3D9C8',
    floor: '#733B28',
  },
}

const stone: Tone = {
  ...ink,
  ground: '#6F5B50',
  field: '#625046',
  fills: {
    ...ink.fills,
    base: '#8F7B6E',
    second: '#A89484',
    warm: '#C7B6A6',
    warmDeep: '#4A3C34',
    floor: '#5D4C43',
  },
}

const iron: Tone = {
  ...ink,
  ground: '#1D2123',
  field: '#2C3336',
  fills: { ...ink.fills, base: '#3A4346', second: '#5B6669', warm: '#7E6A5E', floor: '#15181A' },
}

/** The grounds of large pictures, which may be behind type. */
export const DARK_GROUNDS = [ink, slate, umber, bark, iron] as const

/** The grounds of sheets that are shown within running text. */
export const LIGHT_GROUNDS = [paper, warmPaper, steel] as const

/** The grounds of thumbnails, chosen so that a grid of them looks varied. */
export const MIXED_GROUNDS = [paper, ink, warmPaper, copper, slate, steel, bark, clay, stone] as const

/** Which material takes the colour of which: what one drawing has of copper, another has of steel or of brown. */
export const SCHEMES: readonly [Scheme, ...Scheme[]] = [
  {},
  { accent: 'warm', warm: 'accent', base: 'second', second: 'base' },
  { accent: 'base', base: 'accent' },
  { accent: 'warmDeep', warmDeep: 'second', second: 'accent' },
  { warm: 'accent', accent: 'base', base: 'warm' },
  { base: 'warm', second: 'warmDeep', warm: 'base' },
  { warm: 'second', second: 'accent', accent: 'warm' },
]

type Scheme = Readonly<Partial<Record<Material, Material>>>

/** @returns a ground with the colours of its materials dealt out by a scheme */
export function toTone(ground: Tone, scheme: Scheme): Tone {
  const { fills } = ground
  const colour = (material: Material) => fills[scheme[material] ?? material]
  return {
    ...ground,
    fills: {
      ...fills,
      base: colour('base'),
      second: colour('second'),
      warm: colour('warm'),
      warmDeep: colour('warmDeep'),
      accent: colour('accent'),
    },
  }
}
