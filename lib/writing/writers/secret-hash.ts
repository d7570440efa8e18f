import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/*
 * Hashes of secrets by scrypt, https://www.rfc-editor.org/rfc/rfc7914, in one line: `scrypt$N$r$p$salt$hash`, the last two in
 * base64url.
 */

type Parsed = { N: number; r: number; p: number; salt: Buffer; hash: Buffer }

/** Secrets are 32 random bytes, which no cost makes safer; this one takes some 50 ms and 16 MB. */
const usual = { N: 2 ** 14, r: 8, p: 1 }
/** In bytes. */
const SALT_LENGTH = 16
const HASH_LENGTH = 32
/** The highest cost that is computed, in bytes of memory times rounds. */
const MAX_COST = 64 * 1024 * 1024

/** @returns The line that a file may hold in the place of a secret. */
export async function hashSecret(secret: string): Promise<string> {
  const { N, r, p } = usual
  const salt = randomBytes(SALT_LENGTH)
  const hash = await derive(secret, { ...usual, salt, hash: Buffer.alloc(HASH_LENGTH) })
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Whether a secret is the one of a hash; the hash must be one by {@link isHash}. */
export async function matchesHash(secret: string, line: string): Promise<boolean> {
  const parsed = parse(line)
  return parsed !== undefined && timingSafeEqual(await derive(secret, parsed), parsed.hash)
}

/** Whether a line is a hash that this site would make or, at a higher cost, may compute. */
export function isHash(line: string): boolean {
  return parse(line) !== undefined
}

function parse(line: string): Parsed | undefined {
  const match = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]+)$/.exec(line)
  if (!match) return undefined
  const [N = 0, r = 0, p = 0] = match.slice(1, 4).map(Number)
  const [salt, hash] = [Buffer.from(match[4] ?? '', 'base64url'), Buffer.from(match[5] ?? '', 'base64url')]
  const isCostSound = N >= usual.N && Number.isInteger(Math.log2(N)) && r >= usual.r && p >= 1
  const isSound = isCostSound && 128 * N * r * p <= MAX_COST
  return isSound && salt.length >= SALT_LENGTH && hash.length === HASH_LENGTH
    ? { N, r, p, salt, hash }
    : undefined
}

function derive(secret: string, { N, r, p, salt, hash }: Parsed): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 2 * MAX_COST }
    scrypt(secret, salt, hash.length, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
