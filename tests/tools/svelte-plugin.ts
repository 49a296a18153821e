import { svelte } from '@sveltejs/vite-plugin-svelte'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Svelte, with short names for the classes that keep the styles of components apart: theirs are digests, which cost
 * half a kilobyte in the first view, for they don't pack.
 */
export function sveltePlugin(root: string): ReturnType<typeof svelte> {
  const components = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .sort()
  const places = new Map(components.map((file, place) => [file, place]))
  return svelte({
    configFile: false,
    compilerOptions: {
      cssHash: ({ filename, css, hash }) => {
        const place = places.get(filename.replace(/^(.*\/)?src\//, ''))
        // One that came while the development server runs has no place.
        return place === undefined ? `s-${hash(css)}` : `s${place.toString(36)}`
      },
    },
  })
}
