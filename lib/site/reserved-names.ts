const reserved = /^((con|prn|aux|nul|com\d|lpt\d)(\.|$)|git~\d)/i

/** Whether Windows takes the name of a file, with its ending or without, for a device, or git there for its own folder. */
export function isReservedName(name: string): boolean {
  return reserved.test(name)
}
