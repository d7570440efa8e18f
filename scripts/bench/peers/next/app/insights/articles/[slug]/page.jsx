import { readdir } from 'node:fs/promises'
import path from 'node:path'
import Image from 'next/image'
import Markdown from 'react-markdown'
import { readArticle } from '../../../../articles'
import picture from '../../../../picture.json'

export async function generateStaticParams() {
  const files = await readdir(path.join(process.cwd(), 'content'))
  return files.map((file) => ({ slug: path.basename(file, '.md') }))
}

export async function generateMetadata({ params }) {
  const { slug } = await params
  const { data } = await readArticle(slug)
  return {
    title: data.title,
    description: data.short_description,
    alternates: { canonical: `https://example.com/insights/articles/${slug}/` },
  }
}

export default async function Page({ params }) {
  const { data, content } = await readArticle((await params).slug)
  const date = new Date(data.date)
  return (
    <>
      <h1>{data.title}</h1>
      <p>{data.jumbotron?.tagline ?? data.short_description}</p>
      <p>
        <time dateTime={date.toISOString()}>{date.toDateString()}</time>
      </p>
      {picture.src && (
        <Image
          src={picture.src}
          width={picture.width}
          height={picture.height}
          alt={data.jumbotron.img_alt}
          fetchPriority="high"
        />
      )}
      {data.intro && <p>{data.intro}</p>}
      <Markdown>{content}</Markdown>
      {data.cta && (
        <aside>
          <h2>{data.cta.headline}</h2>
          <p>{data.cta.copy}</p>
          <a href={data.cta.url}>{data.cta.label}</a>
        </aside>
      )}
    </>
  )
}
