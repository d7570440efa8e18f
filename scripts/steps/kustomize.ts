import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'

/** A Kubernetes object. */
export type Manifest = {
  apiVersion: string
  kind: string
  metadata: { name: string; namespace?: string } & Record<string, unknown>
} & Record<string, unknown>

type Image = { name: string; newName: string; newTag: string }
type Kustomization = { namespace: string; resources: string[]; images: Image[] } & Record<string, unknown>

/** The parts of a kustomization that are known here. */
const known = ['apiVersion', 'kind', 'namespace', 'resources', 'images']
/** What is in no namespace. */
const clusterWide = ['Namespace']

/**
 * Renders a kustomization by the rules of https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/: one object a
 * file, a namespace and images.
 *
 * @throws {Error} Where it has parts that are not known here.
 */
export async function renderKustomization(folder: string): Promise<Manifest[]> {
  const read = async (file: string) => parse(await readFile(path.join(folder, file), 'utf8'))
  const kustomization: Kustomization = await read('kustomization.yaml')
  const others = Object.keys(kustomization).filter((key) => !known.includes(key))
  if (others.length > 0) throw new Error(`Not known here: ${others.join(', ')}`)
  const { namespace, resources, images } = kustomization
  return Promise.all(
    resources.map(async (file) => {
      const manifest: Manifest = withImages(await read(file), images)
      if (!clusterWide.includes(manifest.kind)) manifest.metadata.namespace = namespace
      return manifest
    }),
  )
}

/** Puts an image that is named by a placeholder in its place, wherever a container names it. */
function withImages<T>(manifest: T, images: Image[]): T {
  return JSON.parse(JSON.stringify(manifest), (key, value) => {
    const image = key === 'image' ? images.find(({ name }) => name === value) : undefined
    return image ? `${image.newName}:${image.newTag}` : value
  })
}
