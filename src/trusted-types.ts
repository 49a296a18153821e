interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(input: string): string }): unknown
}

declare global {
  var trustedTypes: TrustedTypesFactory | undefined
}

/**
 * Under `require-trusted-types-for 'script'` a worker's address must be vetted before it loads. Only
 * addresses of this page's own origin pass; everything else throws a TypeError.
 */
export function installTrustedTypes(): void {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (input) => {
      const { origin } = new URL(input, location.href)
      if (origin === location.origin) return input
      throw new TypeError(`Script address refused: ${origin}`)
    },
  })
}
