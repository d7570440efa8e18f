/** Bullets of word processors at the beginning of a line: signs, those of the Symbol fonts, and letters before a tab. */
const bullet =
  /^[ \t\u00a0>]*([•·▪▫◦‣⁃●○■□∙➢\uf0a7\uf0b7\uf0d8\uf076]|[o§](?=\t|[ \u00a0]{2,}))[ \t\u00a0]*\S/

/** @returns The bullet that a line starts with, if one of a word processor does. */
export function pastedBullet(line: string): string | undefined {
  return bullet.exec(line)?.[1]
}
