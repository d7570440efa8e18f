import { execFileSync, spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'
import { findFreePort } from '../free-port'

/** The user that hosts of git expect beside a token. */
const tokenUser = 'x-access-token'

/**
 * Serves the repositories of a folder over HTTPS with a token, as hosts of git do: git's own program behind nginx, and fcgiwrap between them.
 *
 * @param certificate Has its key beside it.
 */
export async function serveOverHttps(root: string, state: string, certificate: string, token: string) {
  const port = await findFreePort()
  await mkdir(state, { recursive: true })
  const password = execFileSync('openssl', ['passwd', '-apr1', token]).toString().trim()
  await writeFile(`${state}/users`, `${tokenUser}:${password}\n`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${state}/${name};`)
    .join(' ')
  const passedOn = Object.entries({
    ...{ SCRIPT_FILENAME: `${execFileSync('git', ['--exec-path']).toString().trim()}/git-http-backend` },
    ...{ GIT_PROJECT_ROOT: root, GIT_HTTP_EXPORT_ALL: '1', PATH_INFO: '$uri', REMOTE_USER: '$remote_user' },
    ...{ QUERY_STRING: '$query_string', REQUEST_METHOD: '$request_method', CONTENT_TYPE: '$content_type' },
    ...{ CONTENT_LENGTH: '$content_length', HTTP_CONTENT_ENCODING: '$http_content_encoding' },
    ...{ HTTP_GIT_PROTOCOL: '$http_git_protocol' },
  }).map(([name, value]) => `fastcgi_param ${name} ${value};`)
  await writeFile(
    `${state}/nginx.conf`,
    `daemon off; user ${userInfo().username} ${execFileSync('id', ['-gn']).toString().trim()}; pid ${state}/pid; error_log ${state}/error.log;
events {} http { access_log off; ${temporary} client_max_body_size 64m;
server { listen 127.0.0.1:${port} ssl; ssl_certificate ${certificate}; ssl_certificate_key ${path.dirname(certificate)}/key.pem;
location / { auth_basic git; auth_basic_user_file ${state}/users; fastcgi_pass unix:${state}/socket; ${passedOn.join(' ')} } } }`,
  )
  const nginx = ['-e', `${state}/error.log`, '-c', `${state}/nginx.conf`]
  const programs = [
    spawn('/usr/sbin/fcgiwrap', ['-s', `unix:${state}/socket`], { stdio: 'ignore' }),
    spawn('/usr/sbin/nginx', nginx, { stdio: 'ignore' }),
  ]
  return {
    port,
    address: `https://localhost:${port}`,
    end: () => {
      for (const program of programs) program.kill()
    },
  }
}

/**
 * Serves repositories over SSH to two deploy keys, of which one may only read.
 *
 * @returns The files of the keys, and what the host is known by.
 */
export async function serveOverSsh(state: string) {
  const port = await findFreePort()
  await mkdir(state, { recursive: true })
  const makeKey = (name: string) =>
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', path.join(state, name)])
  for (const name of ['host', 'writes', 'reads']) makeKey(name)
  const publicKey = async (name: string) => (await readFile(path.join(state, `${name}.pub`), 'utf8')).trim()
  const shell = 'git-shell -c \\"$SSH_ORIGINAL_COMMAND\\"'
  const reading = `case \\"$SSH_ORIGINAL_COMMAND\\" in git-upload-pack*) ${shell};; *) exit 1;; esac`
  const keys = [
    `restrict,command="${shell}" ${await publicKey('writes')}`,
    `restrict,command="${reading}" ${await publicKey('reads')}`,
  ]
  await writeFile(`${state}/authorized_keys`, `${keys.join('\n')}\n`)
  await writeFile(`${state}/known_hosts`, `[127.0.0.1]:${port} ${await publicKey('host')}\n`)
  const isRoot = process.getuid?.() === 0
  const settings = [
    `Port ${port}`,
    ...['ListenAddress 127.0.0.1', `HostKey ${state}/host`, 'PidFile none'],
    ...[`AuthorizedKeysFile ${state}/authorized_keys`, 'StrictModes no', 'PasswordAuthentication no'],
    ...['KbdInteractiveAuthentication no', `UsePAM ${isRoot ? 'yes' : 'no'}`],
  ]
  await writeFile(`${state}/config`, `${settings.join('\n')}\n`)
  // Where it gives up its privileges.
  if (isRoot) await mkdir('/run/sshd', { recursive: true })
  const sshd = spawn('/usr/sbin/sshd', ['-D', '-f', `${state}/config`, '-E', `${state}/log`], {
    stdio: 'ignore',
  })
  return {
    port,
    address: `ssh://${userInfo().username}@127.0.0.1:${port}`,
    end: () => void sshd.kill(),
    ...{ key: `${state}/writes`, readingKey: `${state}/reads`, knownHosts: `${state}/known_hosts` },
  }
}
