import { defineConfig } from 'vitest/config'

/** Where a machine-readable result goes, for whoever runs the suite and counts. */
const resultFile = process.env.TEST_RESULT_FILE

/** A machine that is busy with other things is no failure. */
const patient = { testTimeout: 60_000 }

/** Tests with a real Postgres: one server for the run, started before the first file. */
const withServer = { globalSetup: ['test/db/global-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 }

/** Tests with DataHub's own command, which takes its time. */
const withDatahub = {
  globalSetup: ['test/datahub/global-setup.ts'],
  testTimeout: 600_000,
  hookTimeout: 600_000,
}

export default defineConfig({
  test: {
    disableConsoleIntercept: true,
    reporters: resultFile === undefined ? ['default'] : ['default', ['json', { outputFile: resultFile }]],
    projects: [
      { extends: true, test: { ...patient, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { extends: true, test: { ...patient, name: 'golden', include: ['test/golden/**/*.test.ts'] } },
      {
        extends: true,
        test: { ...withServer, name: 'cli', include: ['test/cli/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...withServer, name: 'db', include: ['test/db/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...withServer, name: 'faults', include: ['test/faults/**/*.test.ts'] },
      },
      {
        extends: true,
        test: { ...withDatahub, name: 'datahub', include: ['test/datahub/**/*.test.ts'] },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: {
        lines: 85,
        'src/core/**': { lines: 95 },
        'src/generation/**': { lines: 95 },
      },
    },
  },
})
