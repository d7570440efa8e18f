import './style.css'

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <header>
          <a href="/insights/">Insights</a> <a href="/insights/articles/">Articles</a>
        </header>
        <main>{children}</main>
        <footer>
          <a href="/">Home</a>
        </footer>
      </body>
    </html>
  )
}
