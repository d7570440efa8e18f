import { toSlug } from '@/lib/addresses/slug'
import type { Finding } from '@/lib/findings/finding'
import { groupByTopic, type TopicGroup, topicKin } from '@/lib/topics/topics'
import type { Taken } from './take-in'

type Named = { taken: Taken; topics: string[] }

/**
 * @returns A warning for each file that spells a topic otherwise than more files do, such as "trade show" beside "Trade
 *   shows", and for each topic of which no address can be made.
 */
export function findTopicSlips(taken: Taken[]): Finding[] {
  const named = taken.map((each) => ({ taken: each, topics: topicsOf(each) }))
  const leading = new Map<string, TopicGroup<Named>>()
  for (const group of groupByTopic(named))
    if (!leading.has(topicKin(group.name))) leading.set(topicKin(group.name), group)
  return named.flatMap((each) => each.topics.flatMap((topic) => toFinding(each, topic, leading)))
}

function toFinding({ taken }: Named, topic: string, leading: Map<string, TopicGroup<Named>>): Finding[] {
  const place = {
    severity: 'warning' as const,
    file: taken.file,
    line: taken.lineOf?.('topics'),
    field: 'topics',
  }
  if (toSlug(topic) === '')
    return [
      {
        ...place,
        message: `No address can be made of the topic "${topic}"; it gets no page.`,
        hint: 'Write it with letters a to z or digits.',
      },
    ]
  const lead = leading.get(topicKin(topic))
  if (!lead || lead.name === topic) return []
  const times = lead.members.filter(({ topics }) => topics.includes(lead.name)).length
  const others = times === 1 ? 'another document has' : `${times} documents have`
  return [
    {
      ...place,
      message: `The topic "${topic}" is nearly "${lead.name}", which ${others}.`,
      hint: `Write "${lead.name}" here as well, or give the two names that are plainly different.`,
    },
  ]
}

function topicsOf({ document }: Taken): string[] {
  const topics = document?.fields.topics
  return Array.isArray(topics) ? topics : []
}
