import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Deployment } from 'kubernetes-models/apps/v1'
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2'
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { ConfigMap, Namespace, Secret, Service } from 'kubernetes-models/v1'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readEnvironment } from '@/lib/site/environment'
import { type Manifest, renderKustomization } from './kustomize'
import { projectDir } from './site-copy'

const folder = path.join(projectDir, 'deploy/kubernetes')
const manifests = await renderKustomization(folder)
const example: Manifest = parse(readFileSync(path.join(folder, 'secret.example.yaml'), 'utf8'))

/** The schemas of kubernetes-models 4.5.1, which are those of Kubernetes 1.27. */
const models = {
  'apps/v1 Deployment': Deployment,
  'autoscaling/v2 HorizontalPodAutoscaler': HorizontalPodAutoscaler,
  'networking.k8s.io/v1 NetworkPolicy': NetworkPolicy,
  'policy/v1 PodDisruptionBudget': PodDisruptionBudget,
  'v1 ConfigMap': ConfigMap,
  'v1 Namespace': Namespace,
  'v1 Secret': Secret,
  'v1 Service': Service,
}

function validate(manifest: Manifest): void {
  const [, model] = Object.entries(models).find(
    ([name]) => name === `${manifest.apiVersion} ${manifest.kind}`,
  ) ?? [undefined, undefined]
  if (!model) throw new Error(`No schema of ${manifest.apiVersion} ${manifest.kind}`)
  Reflect.construct(model, [manifest]).validate()
}

const find = (kind: string) => {
  const found = manifests.find((each) => each.kind === kind)
  if (!found) throw new Error(`No ${kind}`)
  return found
}

describe('the Kubernetes manifests', () => {
  it.each([...manifests, example].map((each) => [each.kind, each] as const))(
    'hold a %s by the schema of the API',
    (_kind, manifest) => expect(() => validate(manifest)).not.toThrow(),
  )

  it('would not pass with a fault', () => {
    const deployment = JSON.stringify(find('Deployment'))
    for (const [from, to] of [
      ['"maxSurge":1', '"maxSurge":{}'],
      ['"containerPort":3000', '"containerPort":"http"'],
      ['"containers":', '"contianers":'],
    ] as const)
      expect(() => validate(JSON.parse(deployment.replace(from, to))), to).toThrow()
  })

  it('are all rendered, in one namespace, with the image of the installation', () => {
    const files = readdirSync(folder).filter((file) => !/^(kustomization|secret\.example)\.yaml$/.test(file))
    expect(manifests).toHaveLength(files.length)
    for (const { kind, metadata } of manifests)
      expect(metadata.namespace, kind).toBe(kind === 'Namespace' ? undefined : 'insights')
    expect(JSON.stringify(find('Deployment'))).toContain('"image":"registry.example.com/insights:1.0.0"')
  })

  it('name each other by names that are there', () => {
    const text = JSON.stringify(find('Deployment'))
    const named = (kind: string) => ({ kind, name: find(kind).metadata.name })
    expect(named('ConfigMap').name).toBe('insights')
    expect(text).toContain('"configMapRef":{"name":"insights"}')
    expect(text).toContain(`"secretName":"${example.metadata.name}"`)
    const pods = '"app.kubernetes.io/name":"insights"'
    for (const kind of ['Deployment', 'Service', 'PodDisruptionBudget', 'NetworkPolicy'])
      expect(JSON.stringify(find(kind).spec)).toContain(pods)
    const { stringData } = example
    const files = [...text.matchAll(/\/run\/secrets\/insights\/([\w-]+)"/g)].map(([, file]) => file)
    expect(Object.keys(Object(stringData)).sort()).toEqual(files.sort())
  })

  it('set variables that the site reads, with values that it takes', () => {
    const { data } = find('ConfigMap')
    const { contentGit, siteUrl } = readEnvironment(Object(data))
    expect(contentGit?.branch).toBe('main')
    expect(siteUrl).toBe('https://industrialstrengthmarketing.com')
  })

  it('leave no gap and no privilege', () => {
    expect(find('Deployment')).toMatchObject({
      spec: {
        strategy: { rollingUpdate: { maxUnavailable: 0 } },
        template: {
          spec: {
            automountServiceAccountToken: false,
            securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
            containers: [
              {
                readinessProbe: { httpGet: { path: '/readyz' } },
                livenessProbe: { httpGet: { path: '/healthz' } },
                securityContext: {
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
              },
            ],
          },
        },
      },
    })
  })
})
