import { describe, expect, it, vi } from 'vitest'
import { keepPhoneCrops } from './phone-crops'

const always = () => true
const picture = (src: string, bytes = 1) => ({ src, width: 3000, height: 1500, bytes, type: 'image/jpeg' })
const hero = (img: string, focus?: string) => ({ jumbotron: { img, ...(focus && { focus }) } })

function setUp() {
  const render = vi.fn(async (file: { src: string }) => {
    if (file.src.includes('broken')) throw new Error('no picture')
  })
  const read = vi.fn(async (src?: string) => (src ? picture(src) : undefined))
  return { render, read, makePhoneCrops: keepPhoneCrops({ render, read }) }
}

describe('the crops of heroes that phones show', () => {
  it('are made in every width, each once, and again for another focus or picture', async () => {
    const { makePhoneCrops, render, read } = setUp()
    await makePhoneCrops([hero('/img/a.jpg'), hero('/img/a.jpg')], always)
    expect(render.mock.calls.map(([, , width]: unknown[]) => width)).toEqual([440, 800, 880, 1320])
    await makePhoneCrops([hero('/img/a.jpg')], always)
    expect(render).toHaveBeenCalledTimes(4)
    await makePhoneCrops([hero('/img/a.jpg', '10% 20%')], always)
    expect(render).toHaveBeenCalledTimes(8)
    read.mockResolvedValue(picture('/img/a.jpg', 2))
    await makePhoneCrops([hero('/img/a.jpg')], always)
    expect(render).toHaveBeenCalledTimes(12)
  })

  it('are left where there is no picture, and one that breaks keeps no other back', async () => {
    const { makePhoneCrops, render } = setUp()
    await makePhoneCrops([{}, hero('/img/broken.jpg'), hero('/img/a.jpg')], always)
    expect(render).toHaveBeenCalledTimes(8)
  })

  it('wait while an edit does', async () => {
    const { makePhoneCrops, render } = setUp()
    const documents = [hero('/img/a.jpg'), hero('/img/b.jpg')]
    await makePhoneCrops(documents, () => render.mock.calls.length < 2)
    expect(render).toHaveBeenCalledTimes(2)
    await makePhoneCrops(documents, always)
    expect(render).toHaveBeenCalledTimes(8)
  })
})
