/** For whom a page is made. */
export type Audience =
  | { kind: 'public' }
  /** A marketer: sees everything, drafts, scheduled and withdrawn documents in their places. */
  | { kind: 'preview' }
  /** A marketer who rehearses: sees what the public will see at an instant. */
  | { kind: 'as-of'; at: Date }

/** Everybody. Pages that are rendered ahead are made for no one else. */
export const everybody: Audience = { kind: 'public' }

/** Anyone who has signed in, with no date set. */
export const marketers: Audience = { kind: 'preview' }
