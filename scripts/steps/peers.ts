import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Expense, runMeasured } from './run-measured'
import { projectDir } from './site-copy'

/**
 * What others would publish the same articles with. Each is the newest that runs on the Node of this project, fetched for the
 * run into a folder of its own; their templates, which leave out all that they can, are in `scripts/bench/peers`.
 */
const peers = {
  Eleventy: {
    ...{ templates: 'eleventy', packages: ['@11ty/eleventy@3.1.8'], build: ['eleventy'] },
    ...{ styles: '_includes', data: '_data' },
  },
  Astro: {
    ...{ templates: 'astro', packages: ['astro@5.18.1'], build: ['astro', 'build'] },
    ...{ styles: 'src', data: 'src' },
  },
  'Next.js': {
    templates: 'next',
    packages: [
      'next@16.4.6',
      'react@19.3.1',
      'react-dom@19.3.1',
      'gray-matter@4.0.3',
      'react-markdown@10.1.0',
    ],
    ...{ build: ['next', 'build'], styles: 'app', data: '.' },
  },
}

/** What a build leaves for the next one. */
const kept = ['dist', '.astro', path.join('node_modules', '.astro')]

export type PeerName = keyof typeof peers

/** A picture at the head of an article: the file, and the size at which it is shown. */
export type PeerPicture = { file: Buffer; type: string; width: number; height: number }

/** A peer as it is installed. */
export type Peer = {
  /** Its name and version. */
  name: string
  /** Gives it the articles of a folder and the picture of all of them; what it has kept of others goes. */
  fill: (articles: string, picture?: PeerPicture) => Promise<void>
  /** Builds all of its pages. @returns Their folder, and what it took. */
  build: () => Promise<Expense & { output: string }>
  remove: () => Promise<void>
}

/** Installs a peer from the registry of npm into a temporary folder. */
export async function installPeer(name: PeerName): Promise<Peer> {
  const { templates, packages, build, styles, data } = peers[name]
  const sources = path.join(projectDir, 'scripts', 'bench', 'peers')
  const folder = await mkdtemp(path.join(tmpdir(), `peer-${templates}-`))
  await mkdir(path.join(folder, styles))
  await cp(path.join(sources, 'style.css'), path.join(folder, styles, 'style.css'))
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const flags = ['--prefix', folder, '--save-exact', '--no-audit', '--no-fund']
  await runMeasured('npm', ['install', ...flags, ...packages], folder)
  const [program = '', ...parameters] = build
  return {
    name: `${name} ${packages[0]?.split('@').at(-1)}`,
    fill: async (articles, picture) => {
      for (const each of ['content', ...kept])
        await rm(path.join(folder, each), { recursive: true, force: true })
      // Eleventy has its rules for the articles beside them.
      await cp(path.join(sources, templates), folder, { recursive: true })
      await cp(articles, path.join(folder, 'content'), { recursive: true })
      await mkdir(path.join(folder, data), { recursive: true })
      const { file, type, ...size } = picture ?? {}
      const src = file && `/hero.${type}`
      await writeFile(path.join(folder, data, 'picture.json'), JSON.stringify({ src, ...size }))
      if (!file) return
      await mkdir(path.join(folder, 'public'), { recursive: true })
      await writeFile(path.join(folder, 'public', `hero.${type}`), file)
    },
    build: async () => ({
      output: path.join(folder, 'dist'),
      ...(await runMeasured(path.join(folder, 'node_modules', '.bin', program), parameters, folder)),
    }),
    remove: () => rm(folder, { recursive: true }),
  }
}
