interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(input: string): string }): unknown
}

declare global {
  var trustedTypes: TrustedTypesFactory | undefined
}

/**
 * Under `require-trusted-types-for 'script'` a worker's address must be vetted before it loads: what is refused
 * throws a TypeError.
 * @param allowed addresses that pass: those of this page's own origin, unless told otherwise
 */
export function installTrustedTypes(
  allowed: (address: URL) => boolean = ({ origin }) => origin === location.origin,
): void {
  globalThis.trustedTypes?.createPolicy('default', {
    createScriptURL: (input) => {
      const address = new URL(input, location.href)
      if (allowed(address)) return input
      throw new TypeError(`Script address refused: ${address.origin}`)
    },
  })
}
