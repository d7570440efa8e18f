import { createServer, request } from 'node:http'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findVisitorNetwork, recordConnectedAddresses } from './visitor-address'

describe('findVisitorNetwork', () => {
  it.each([
    ['192.0.2.1', 0, '192.0.2.1'],
    ['10.9.9.9, 192.0.2.1', 0, '192.0.2.1'],
    ['192.0.2.1', 1, '192.0.2.1'],
    ['192.0.2.1, 127.0.0.1', 1, '192.0.2.1'],
    ['10.9.9.9, 192.0.2.1, 127.0.0.1', 1, '192.0.2.1'],
    ['10.9.9.9, 192.0.2.1, 10.0.0.2, 127.0.0.1', 2, '192.0.2.1'],
    ['192.0.2.1, 127.0.0.1', 5, '192.0.2.1'],
    [' 192.0.2.1 ,127.0.0.1', 1, '192.0.2.1'],
    ['192.0.2.1:4711, 127.0.0.1', 1, '192.0.2.1'],
    ['::ffff:192.0.2.1, 127.0.0.1', 1, '192.0.2.1'],
    ['[::ffff:192.0.2.1]:80, 127.0.0.1', 1, '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6, 127.0.0.1', 1, '2001:db8:1:2::'],
    ['2001:0DB8:0001:0002::, 127.0.0.1', 1, '2001:db8:1:2::'],
    ['[2001:db8:1:2::9], 127.0.0.1', 1, '2001:db8:1:2::'],
    ['[2001:db8:1:2::9]:4711, 127.0.0.1', 1, '2001:db8:1:2::'],
    ['fe80::1%eth0, 127.0.0.1', 1, 'fe80::'],
    ['unknown, 127.0.0.1', 1, 'unknown'],
    ['_hidden, 127.0.0.1', 1, 'unknown'],
    [', 127.0.0.1', 1, 'unknown'],
    ['', 1, 'unknown'],
  ])('reads %j behind %i proxies as %s', (header, proxies, network) => {
    expect(findVisitorNetwork(header, proxies)).toBe(network)
  })

  it('is moved by nothing that a visitor writes before what proxies vouch for', () => {
    const vouched = fc.array(fc.ipV4(), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.string(), vouched, (written, hops) => {
        const [visitor] = hops
        expect(findVisitorNetwork([written, ...hops].join(', '), hops.length - 1)).toBe(visitor)
      }),
    )
  })

  it('keeps the addresses of one /64 together, and others apart', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const network = findVisitorNetwork(address, 0)
        expect(findVisitorNetwork(`[${address}]:443`, 0)).toBe(network)
        expect(findVisitorNetwork('2001:db8:ffff:fffe::1', 0)).not.toBe(network)
      }),
    )
  })
})

describe('recordConnectedAddresses', () => {
  it('puts the connected machine last, no matter what the request says', async () => {
    recordConnectedAddresses()
    const server = createServer(({ headers }, response) => response.end(headers['x-forwarded-for']))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const ask = (headers: Record<string, string | string[]>) =>
      new Promise<string>((resolve, reject) =>
        request({ host: '127.0.0.1', port, headers, agent: false }, (response) => {
          let text = ''
          response.on('data', (chunk) => (text += chunk))
          response.on('end', () => resolve(text))
        })
          .on('error', reject)
          .end(),
      )
    try {
      expect(await ask({})).toBe('127.0.0.1')
      expect(await ask({ 'x-forwarded-for': '10.9.9.9' })).toBe('10.9.9.9, 127.0.0.1')
      expect(await ask({ 'X-FORWARDED-FOR': '10.9.9.9, 10.8.8.8' })).toBe('10.9.9.9, 10.8.8.8, 127.0.0.1')
      const twice = await ask({ 'x-forwarded-for': ['10.9.9.9', '10.8.8.8'] })
      expect(twice).toBe('10.9.9.9, 10.8.8.8, 127.0.0.1')
      expect(findVisitorNetwork(twice, 0)).toBe('127.0.0.1')
    } finally {
      server.close()
    }
  })
})
