import type { Browser } from 'playwright-core'

export declare const browserArguments: readonly string[]
export declare function findBrowser(): string
export declare function launchBrowser(more?: readonly string[]): Promise<Browser>
