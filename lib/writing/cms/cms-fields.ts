import type { Field, Fields, Place } from '@/lib/content/schema/field'
import { labelOf } from '@/lib/content/schema/field-labels'
import { commonFields, fieldsOf } from '@/lib/content/schema/fields'
import { type Collection, isKind, kindFacts, kindsIn } from '@/lib/site/collections'
import { ownersToday } from '@/lib/site/dates/calendar-day'
import { patternOf } from './patterns'

/** A field as Decap is told of it: https://decapcms.org/docs/widgets/. */
export type CmsField = {
  name: string
  label: string
  widget: string
  required: boolean
  hint?: string
  pattern?: [string, string]
  fields?: CmsField[]
  [option: string]: unknown
}

/** What a form is made for. */
export type FormContext = {
  collection: Collection
  /** Those in use. */
  topics: string[]
  /** The instant at which it is filled in, where that is known: a piece is of its day. */
  now?: Date | undefined
}

/** In the order in which a writer thinks of them; the text itself comes where `text` is. */
const places: (Place | 'text')[] = [
  ...(['hero', 'lead', 'before-text', 'text', 'after-text', 'topics', 'call-to-action'] as const),
  ...(['listings', 'search', 'social'] as const),
]
const [first, own, placed, others, leftovers] = [0, 1, 2, 100, 200]

const text: CmsField = {
  name: 'body',
  label: 'Text',
  widget: 'markdown',
  required: false,
  modes: ['raw', 'rich_text'],
  hint: 'In markdown. An interview has headings that start with “Q:” and answers that start with “A:”.',
}

/** @returns The fields of a collection, in a writer's order, the text among them. */
export function toCmsFields(context: FormContext): CmsField[] {
  const fields = Object.entries(fieldsOf[context.collection]).map(([name, field]) => ({
    rank: rankOf(name, field),
    field: toCmsField(name, field, context),
  }))
  const all = [...fields, { rank: placed + places.indexOf('text'), field: text }]
  return all.sort((a, b) => a.rank - b.rank).map(({ field }) => field)
}

function rankOf(name: string, { isLeftover, required, place }: Field): number {
  if (isLeftover) return leftovers
  if (required) return first
  if (!(name in commonFields)) return own
  return place ? placed + places.indexOf(place) : others
}

function toCmsField(name: string, field: Field, context: FormContext): CmsField {
  const label = labelOf(name, field)
  if (field.isLeftover) return { name, label, widget: 'hidden', required: false }
  const pattern = patternOf(name, field)
  return {
    ...{ name, label, required: !!field.required, hint: hintOf(field, context) },
    ...toWidget(field, context),
    ...(pattern && { pattern }),
  }
}

function toWidget(field: Field, context: FormContext): { widget: string; [option: string]: unknown } {
  const { now } = context
  switch (field.is) {
    case 'group':
      return { widget: 'object', collapsed: true, fields: toGroup(field.fields, context) }
    case 'choice':
      return toSelect(field.options, context, field.required)
    case 'day':
      return { widget: 'string', ...(field.required && now && { default: ownersToday(now) }) }
    case 'markdown':
      return { widget: 'markdown', modes: ['raw', 'rich_text'], minimal: true }
    case 'yes-no':
      return { widget: 'boolean' }
    case 'number':
      return { widget: 'number', value_type: 'float' }
    case 'list':
      return { widget: 'list', allow_add: true }
    case 'picture':
      return { widget: 'image' }
    case 'embed':
      return { widget: 'text' }
    default:
      return { widget: 'string' }
  }
}

function toGroup(fields: Fields, context: FormContext): CmsField[] {
  return Object.entries(fields).map(([name, field]) => toCmsField(name, field, context))
}

/** Of the kinds of pieces, those that belong in the collection; the first is what a piece usually is. */
function toSelect(options: readonly string[], { collection }: FormContext, isRequired = false) {
  const offered = options.some(isKind) ? kindsIn(collection) : options
  const all = offered.map((value) => ({
    value,
    label: isKind(value) ? kindFacts[value].label : labelOf(value, {}),
  }))
  return { widget: 'select', options: all, ...(isRequired && { default: all[0]?.value }) }
}

function hintOf(field: Field, { topics }: FormContext): string {
  const { description } = field
  if (field.is === 'picture')
    return `${description}. At least ${field.minWidth.toLocaleString('en-US')} pixels wide.`
  if (field.is !== 'list') return `${description}.`
  const known = field.place === 'topics' && topics.length > 0 ? ` In use: ${topics.join(', ')}.` : ''
  return `${description}, with commas in between.${known}`
}
