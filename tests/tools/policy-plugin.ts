import type { Plugin } from 'vite'

const served = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default svelte-trusted-html',
} as const

/** The policy of pages of Weft. @param other rules of a page that is not served from a folder */
export function policyOf(other: Readonly<Partial<Record<keyof typeof served, string>>> = {}): string {
  return Object.entries({ ...served, ...other })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** A strict policy in a meta tag, in built pages only: the development server needs inline styles. */
export function policyPlugin(): Plugin {
  return {
    name: 'weft-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(
          '<head>',
          `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policyOf()}" />`,
        ),
    },
  }
}
