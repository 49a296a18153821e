import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { bundledMapPlugin } from './tests/tools/bundle-plugin.ts'
import { elementPlugin } from './tests/tools/element-plugin.ts'
import { policyPlugin } from './tests/tools/policy-plugin.ts'

const BEGIN =
  /node_modules\/svelte\/|src\/(?:ui\/(?:parts\/(?:Button|IconButton|Icon|Tooltip|icons|cluster-colour)|inspector\/words)|model\/corpus-map|view\/(?:fields|hash|text-forms))\b/

export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [
    svelte({ configFile: false }),
    policyPlugin(),
    ...(mode === 'test' ? [] : [bundledMapPlugin(import.meta.dirname), elementPlugin(import.meta.dirname)]),
  ],
  worker: { format: 'es' as const },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What both the app and an embedded map begin with: in one file it is smaller than in ten.
        codeSplitting: { groups: [{ name: 'begin', test: BEGIN }] },
      },
    },
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
          testTimeout: 180_000,
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
          fileParallelism: false,
        },
      },
    ],
  },
}))
