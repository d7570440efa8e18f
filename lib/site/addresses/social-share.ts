export type ShareLink = { name: string; href: string }

/**
 * @param url Absolute address of the document.
 * @param title Its headline.
 * @returns Plain links that open each network's own form, which need no script.
 */
export function toShareLinks(url: string, title: string): ShareLink[] {
  const to = (form: string, parameters: Record<string, string>) =>
    `${form}?${new URLSearchParams(parameters).toString().replaceAll('+', '%20')}`
  return [
    { name: 'LinkedIn', href: to('https://www.linkedin.com/sharing/share-offsite/', { url }) },
    { name: 'X', href: to('https://x.com/intent/post', { url, text: title }) },
    { name: 'Facebook', href: to('https://www.facebook.com/sharer/sharer.php', { u: url }) },
    { name: 'Email', href: to('mailto:', { subject: title, body: url }) },
  ]
}
