/** Where the players of videos and episodes come from; the policy of their pages admits these and no others. */
export const playerOrigins = {
  youtube: 'https://www.youtube-nocookie.com',
  buzzsprout: 'https://www.buzzsprout.com',
  soundCloud: 'https://w.soundcloud.com',
} as const
