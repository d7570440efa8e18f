import type { Field, Fields, Place } from './field'
import { fieldsOf } from './fields'

/** A field with its dotted name. */
export type NamedField = Field & { name: string }

/** Every field of some, those in groups behind their group. */
export function flattenFields(
  fields: Fields,
  group?: { name: string; place?: Place | undefined },
): NamedField[] {
  return Object.entries(fields).flatMap(([ownName, field]) => {
    const name = group ? `${group.name}.${ownName}` : ownName
    const place = field.place ?? group?.place
    const named = { ...field, name, ...(place && { place }) }
    return field.is === 'group' ? [named, ...flattenFields(field.fields, { name, place })] : [named]
  })
}

/** Every field of all collections, by its dotted name. */
const everyField: ReadonlyMap<string, NamedField> = new Map(
  Object.values(fieldsOf)
    .flatMap((fields) => flattenFields(fields))
    .map((field) => [field.name, field]),
)

/** @returns A field of some collection. @param name Dotted. */
export function findField(name: string): NamedField | undefined {
  return everyField.get(name)
}

/** @returns The fields that are one thing, such as pictures, of all collections. */
export function fieldsThatAre<Is extends Field['is']>(is: Is): (NamedField & { is: Is })[] {
  return [...everyField.values()].filter((field): field is NamedField & { is: Is } => field.is === is)
}

/** @returns The fields that show in a place, their group left out. */
export function fieldsIn(place: Place): NamedField[] {
  return [...everyField.values()].filter((field) => field.place === place && field.is !== 'group')
}

/** @returns The place of a field by its dotted name or, where the format has no such field, of its group. */
export function placeOf(name = ''): Place | undefined {
  const field = everyField.get(name) ?? everyField.get(name.split('.')[0] ?? '')
  return field?.place
}

/** The pictures that show in a place, each with the field of its alternative text. */
export function picturesIn(place: Place): { picture: string; text: string | undefined }[] {
  return fieldsIn(place)
    .filter(({ is }) => is === 'picture')
    .map(({ name }) => ({
      picture: name,
      text: fieldsThatAre('picture-text').find(({ of }) => of === name)?.name,
    }))
}
