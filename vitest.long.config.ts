import { defineConfig } from 'vitest/config'

/** The suites that take minutes: `npm run test:long`, nightly in CI. */
export default defineConfig({
  test: {
    name: 'long',
    include: ['test/long/**/*.test.ts'],
    disableConsoleIntercept: true,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    passWithNoTests: true,
  },
})
