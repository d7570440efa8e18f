import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/**
 * Lets nginx serve a folder, with one process, from files that are compressed here.
 *
 * @returns How to reach and to end it; undefined where nginx or its module for Brotli is not installed.
 */
export async function startNginx(folder: string, port: number) {
  if (spawnSync('nginx', ['-v']).error || !existsSync(brotliModule)) return undefined
  for (const entry of await readdir(folder, { recursive: true }))
    if (entry.endsWith('.html')) {
      const file = path.join(folder, entry)
      await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)))
    }
  const state = path.join(folder, 'nginx')
  await mkdir(state)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${state}/${name};`)
    .join(' ')
  await writeFile(
    `${state}/nginx.conf`,
    `load_module ${brotliModule}; daemon off; master_process off; pid ${state}/pid; error_log ${state}/error.log;
events {} http { access_log off; ${temporary} server { listen ${port}; root ${folder}; brotli_static on; } }`,
  )
  const nginx = spawn('nginx', ['-c', `${state}/nginx.conf`], { stdio: 'ignore' })
  return { port, pid: nginx.pid, end: () => void nginx.kill() }
}
