/** A page of a network that shows what the network knows of an address, and makes it look again. */
export type Inspector = { name: string; href: string }

/** @param url Absolute address of a published page; a draft's would be given away to strangers. */
export function listInspectors(url: string): Inspector[] {
  const target = encodeURIComponent(url)
  return [
    {
      name: 'LinkedIn’s Post Inspector',
      href: `https://www.linkedin.com/post-inspector/inspect/${target}`,
    },
    {
      name: 'Facebook’s Sharing Debugger',
      href: `https://developers.facebook.com/tools/debug/?q=${target}`,
    },
    {
      name: 'Google’s Rich Results Test',
      href: `https://search.google.com/test/rich-results?url=${target}`,
    },
  ]
}
