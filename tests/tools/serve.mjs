// A static file server for the built app: loopback only, no dependencies.
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

function fileFor(folder, address) {
  const path = decodeURIComponent(new URL(address, 'http://localhost').pathname)
  const file = resolve(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  return file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile()
    ? file
    : undefined
}

/** Serves `folder` on a loopback port (0: any free one). Resolves to its address and a way to stop it. */
export function startServer(folder, port = 0) {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    let file
    try {
      file = fileFor(root, request.url ?? '/')
    } catch {
      response.writeHead(400).end()
      return
    }
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
      return
    }
    const type = types[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff' })
    createReadStream(file).pipe(response)
  })
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      const { port: chosen } = server.address()
      const close = () => {
        server.closeAllConnections()
        server.close()
      }
      done({ url: `http://localhost:${String(chosen)}/`, close })
    })
  })
}
