import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    disableConsoleIntercept: true,
    projects: ['unit', 'golden', 'cli', 'db'].map((name) => ({
      extends: true,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        globalSetup: name === 'cli' || name === 'db' ? ['test/db/global-setup.ts'] : [],
      },
    })),
  },
})
