import type { BreadcrumbList, Graph, Organization } from 'schema-dts'
import type { DocumentSummary } from '@/lib/content/documents/document'
import type { QuestionAndAnswer } from '@/lib/content/markdown/sections'
import { withVersion } from '@/lib/content/media/picture-version'
import { absoluteUrl } from '@/lib/site/addresses/site-url'
import { site } from '@/lib/site/identity'
import { toMainEntity } from './main-entity'
import type { PageFacts } from './metadata'
import { publisher, toWork } from './work'

/** A page on the way to a page. */
export type Crumb = { name: string; path: string }

/**
 * What the page of a document states for machines, in the words of https://schema.org: its main entity with the questions, the
 * way to it, and its publisher. It states the facts of the metadata and nothing beside; a change that nobody stated has no date.
 *
 * @param facts The facts that the metadata is made of, those of the document.
 * @param trail The pages above it, from the front down.
 */
export function toArticleGraph(
  document: DocumentSummary,
  facts: PageFacts,
  trail: Crumb[],
  questions: QuestionAndAnswer[],
): Graph {
  return {
    '@context': 'https://schema.org',
    '@graph': [
      toMainEntity(toWork(facts, questions, document.speaker), document, facts),
      toBreadcrumbs([...trail, { name: facts.headline, path: facts.path }]),
      organization(),
    ],
  }
}

/** What a listing's page states for machines: the way to it and the publisher. */
export function toListingGraph(trail: Crumb[]): Graph {
  return { '@context': 'https://schema.org', '@graph': [toBreadcrumbs(trail), organization()] }
}

function toBreadcrumbs(trail: Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path),
    })),
  }
}

function organization(): Organization {
  return {
    ...publisher(),
    legalName: site.legalName,
    logo: {
      '@type': 'ImageObject',
      url: absoluteUrl(withVersion('/img/logo.png')),
      width: '512',
      height: '512',
    },
  }
}
