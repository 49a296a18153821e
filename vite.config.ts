import { defineConfig } from 'vitest/config'
import { beginChunks, beginPlugin } from './tests/tools/begin-chunks.ts'
import { browserForms } from './tests/tools/browser-forms.ts'
import { bundledMapPlugin } from './tests/tools/bundle-plugin.ts'
import { elementPlugin } from './tests/tools/element-plugin.ts'
import { filePlugin } from './tests/tools/file-plugin.ts'
import { policyPlugin } from './tests/tools/policy-plugin.ts'
import { sigmaPlugin } from './tests/tools/sigma-plugin.ts'
import { sveltePlugin } from './tests/tools/svelte-plugin.ts'

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    sveltePlugin(import.meta.dirname),
    policyPlugin(),
    beginPlugin(),
    sigmaPlugin(),
    ...(mode === 'test'
      ? []
      : [
          bundledMapPlugin(import.meta.dirname),
          elementPlugin(import.meta.dirname),
          filePlugin(import.meta.dirname),
        ]),
  ],
  resolve: { alias: mode === 'test' ? {} : browserForms },
  worker: { format: 'es' as const },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: beginChunks(import.meta.dirname) } } },
  },
  test: {
    projects: [
      {
        extends: true as const,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/house/**', 'tests/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'house',
          environment: 'node',
          include: ['tests/house/**/*.test.ts'],
          testTimeout: 600_000,
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/build.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          expect: { poll: { timeout: 10_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
}))
