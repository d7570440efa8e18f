/** What a sample of a few words lacks: it was made to show something else. */
const sketch = ['description-missing', 'call-to-action-missing', 'text-short']
/** The same for a video or an episode, which may do with few words. */
const recording = ['description-missing', 'call-to-action-missing']

const times = (count: number, rule: string) => Array.from({ length: count }, () => rule)

/**
 * What the editorial rules must find in each file of `e2e/content/`, by name, once for each finding. Whoever adds a file
 * or a slip lists here what it breaks. What keeps a draft from becoming a document has no rule.
 */
export const plantedFindings: Record<string, (string | undefined)[]> = {
  'articles/10-trends-you-don’t-want-to-miss.md': sketch,
  'articles/a-doubled-slash.md': sketch,
  'articles/a-draft.md': ['text-short'],
  'articles/a-full-interview.md': [...sketch, 'title-repeated'],
  'articles/a-quiet-draft.md': [...times(2, 'link-dead'), 'link-text', 'text-short'],
  'articles/a-scheduled-piece.md': ['text-short'],
  'articles/an-enormous-title.md': [
    ...times(2, 'call-to-action-shouting'),
    'description-missing',
    'link-text',
    'text-short',
    'title-length',
  ],
  'articles/an-interview-with-slips.md': [
    ...sketch,
    ...times(2, 'answer-loose'),
    ...times(2, 'question-notation'),
    'question-repeated',
    'question-unanswered',
  ],
  'articles/an-unclosed-script.md': sketch,
  'articles/an-unfinished-draft.md': [undefined],
  'articles/bold-headings.md': [...sketch, ...times(2, 'heading-bold'), 'heading-skipped'],
  'articles/carriage-returns.md': [...sketch, 'field-unknown'],
  'articles/deep-nesting.md': [...sketch, 'link-text'],
  'articles/empty-fields.md': sketch,
  'articles/empty-groups.md': [...recording, 'text-empty'],
  'articles/finding-the-missing-link-between-industrial-sales-and-marketing.md': sketch,
  'articles/first-published-elsewhere.md': sketch,
  'articles/heading-levels.md': [
    ...sketch,
    ...times(2, 'heading-skipped'),
    ...times(3, 'heading-title-level'),
  ],
  'articles/hostile-buttons.md': ['description-missing', 'text-short'],
  'articles/hostile-markup.md': [
    ...times(3, 'address-unsafe'),
    ...times(7, 'link-dead'),
    ...times(8, 'picture-missing'),
    'text-short',
    'title-length',
  ],
  'articles/links-of-every-kind.md': [
    ...sketch,
    ...times(3, 'link-absolute'),
    'link-dead',
    'link-insecure',
    'link-text',
  ],
  'articles/missing-pictures.md': [
    'alt-missing',
    'description-missing',
    ...times(7, 'picture-missing'),
    'text-empty',
  ],
  'articles/no-pictures.md': ['description-missing', 'text-short'],
  'articles/non-breaking-spaces.md': sketch,
  'articles/notes-on-a-release.md': sketch,
  'articles/on-the-day-itself.md': sketch,
  'articles/paths-with-spaces.md': ['alt-missing', 'description-missing', 'text-empty'],
  'articles/planted-slips.md': [
    'alt-file-name',
    'alt-length',
    'call-to-action-half-filled',
    ...times(2, 'call-to-action-shouting'),
    'check-ignore-unknown',
    'description-length',
    'field-unknown',
    'heading-bold',
    'heading-skipped',
    'heading-title-level',
    'link-absolute',
    ...times(6, 'link-dead'),
    'link-insecure',
    'link-text',
    'picture-small',
    'text-short',
    'title-repeated',
    'topic-near-duplicate',
  ],
  'articles/tables-footnotes-code.md': [
    ...sketch,
    'link-absolute',
    'link-insecure',
    ...times(2, 'link-text'),
  ],
  'articles/the-underlying-value-of-a-strong-industrial-sales-and-marketing-alignment.md': sketch,
  'articles/à-propos-—-façade-über-2.3.md': sketch,
  'podcast/a-draft-episode.md': ['episode-without-player'],
  'podcast/a-full-show.md': recording,
  'podcast/an-older-episode.md': recording,
  'podcast/an-unknown-host.md': [...recording, 'episode-without-player'],
  'podcast/episode-12.md': recording,
  'videos/a-scheduled-video.md': [],
  'videos/a-short-in-its-own-words.md': [...recording, 'topic-near-duplicate'],
  'videos/how-a-lathe-turns.md': recording,
}
