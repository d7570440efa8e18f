import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unzip } from './unzip'

/** A zip whose directory names the same stored bytes over and over, and says that they unpack to nothing. */
function toOverlapping(bytes: Uint8Array, times: number): Uint8Array {
  const zip = Buffer.from(zipSync({ 'a.png': [bytes, { level: 0 }] }))
  const end = zip.length - 22
  const start = zip.readUInt32LE(end + 16)
  const entry = zip.subarray(start, end)
  // The size of what is unpacked: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12.
  entry.writeUInt32LE(0, 24)
  const tail = zip.subarray(end)
  tail.writeUInt16LE(times, 8)
  tail.writeUInt16LE(times, 10)
  tail.writeUInt32LE(entry.length * times, 12)
  return Buffer.concat([zip.subarray(0, start), ...Array.from({ length: times }, () => entry), tail])
}

describe('a zip', () => {
  it('is unpacked, whatever its files are called', () => {
    const names = [
      'a.html',
      '../../b',
      '/etc/c',
      'a\nb',
      '\u202egpj.a',
      'x'.repeat(300),
      'con',
      'a\\b',
      'constructor',
    ]
    const files = Object.fromEntries(names.map((name) => [name, Buffer.from(name)]))
    expect(Object.keys(unzip(zipSync(files))).sort()).toEqual(names.sort())
  })

  it('gives nothing a new prototype', () => {
    const zip = zipSync({ a: Buffer.from('x'), _________: Buffer.from('y') })
    const renamed = Buffer.from(zip).toString('latin1').replaceAll('_________', '__proto__')
    const files = unzip(Buffer.from(renamed, 'latin1'))
    expect(Object.getPrototypeOf(files)).toBe(Object.prototype)
    expect(Object.keys(files)).toEqual(['a'])
  })

  it('is refused where it unpacks to more than it is allowed, also when its directory lies', () => {
    const large = zipSync({ 'a.bin': new Uint8Array(151 * 2 ** 20) }, { level: 1 })
    expect(() => unzip(large)).toThrow('more than 150 MB')
    expect(() => unzip(zipSync({ 'a.xml': new Uint8Array(33 * 2 ** 20) }, { level: 1 }))).toThrow(
      'more than 32 MB',
    )
    const overlapping = toOverlapping(new Uint8Array(2 ** 20), 160)
    expect(overlapping.length).toBeLessThan(2 * 2 ** 20)
    expect(() => unzip(overlapping)).toThrow('more than 150 MB')
  })

  it('is refused where it is cut off, or its bytes are others', () => {
    const zip = zipSync({ 'a.html': Buffer.from('<p>Words.</p>'.repeat(50)) })
    for (const broken of [zip.subarray(0, 40), zip.subarray(0, zip.length - 30)])
      expect(() => unzip(broken)).toThrow('damaged')
  })
})
