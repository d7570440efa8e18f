/** Asks for a page as somebody who has a cookie, and follows where it is sent. @returns Its status and its text. */
export async function readPage(address: string, cookie = ''): Promise<{ status: number; text: string }> {
  const response = await fetch(address, { headers: { cookie } })
  return { status: response.status, text: await response.text() }
}
