import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { playerOrigins } from '@/lib/site/player-origins'

/** An episode's player at a host that the site knows. */
export type PodcastPlayer = { host: 'Buzzsprout' | 'SoundCloud'; playerUrl: string; pageUrl?: string }

const parser = unified().use(rehypeRaw)

/**
 * Takes the player out of an embed snippet. Only identifiers leave it, never its markup.
 *
 * @param embed Buzzsprout's `<div>` with its `<script>`, an `<iframe>` of Buzzsprout or SoundCloud, or the bare address
 *   that these name.
 * @returns The player; undefined when the snippet names no host that the site knows, or no identifier.
 */
export function toPodcastPlayer(embed: string): PodcastPlayer | undefined {
  for (const address of addressesIn(embed)) {
    const player = toBuzzsprout(address) ?? toSoundCloud(address)
    if (player) return player
  }
  return undefined
}

/** The hosts that a snippet names, for a message to its editor. */
export function hostsIn(embed: string): string[] {
  return [...new Set(addressesIn(embed).map((address) => address.hostname))]
}

function addressesIn(embed: string): URL[] {
  const found: string[] = [embed.trim()]
  const tree = parser.runSync({ type: 'root', children: [{ type: 'raw', value: embed }] })
  visit(tree, 'element', ({ properties: { src } }) => {
    if (typeof src === 'string') found.push(src)
  })
  return found
    .map((address) => address.trim().replace(/^(https?:)?\/\//i, 'https://'))
    .filter((address) => address.startsWith('https://') && URL.canParse(address))
    .map((address) => new URL(address))
}

/** `/SHOW.js` for a whole show, `/SHOW/EPISODE-its-title.js` for one episode, `/SHOW/episodes/EPISODE` for its page. */
function toBuzzsprout({ hostname, pathname }: URL): PodcastPlayer | undefined {
  if (!/^(www\.)?buzzsprout\.com$/.test(hostname)) return undefined
  const match = /^\/(\d+)(?:\/(?:episodes\/)?(\d+)(?:-[^/]*)?)?(?:\.js)?\/?$/.exec(pathname)
  if (!match) return undefined
  const [, show, episode] = match
  const pageUrl = `${playerOrigins.buzzsprout}/${show}${episode ? `/${episode}` : ''}`
  const size = episode ? 'small_player' : 'large_player'
  return { host: 'Buzzsprout', playerUrl: `${pageUrl}?client_source=${size}&iframe=true`, pageUrl }
}

/** `w.soundcloud.com/player/?url=` with the address of a track, a playlist or a user in SoundCloud's interface. */
function toSoundCloud({ hostname, href, searchParams }: URL): PodcastPlayer | undefined {
  if (hostname !== 'w.soundcloud.com' && hostname !== 'api.soundcloud.com') return undefined
  const named = hostname === 'w.soundcloud.com' ? (searchParams.get('url') ?? '') : href
  const shape =
    /^(?:https?:)?\/\/api\.soundcloud\.com\/(tracks|playlists|users)\/(?:soundcloud(?::|%3A)\1(?::|%3A))?(\d+)(?=$|[/?#&])/i
  const match = shape.exec(named)
  if (!match?.[1] || !match[2]) return undefined
  const token = /[?&]secret_token=([\w-]+)/.exec(named)?.[1]
  const id = `https://api.soundcloud.com/${match[1].toLowerCase()}/${match[2]}${token ? `?secret_token=${token}` : ''}`
  return {
    host: 'SoundCloud',
    playerUrl: `${playerOrigins.soundCloud}/player/?url=${encodeURIComponent(id)}`,
  }
}
