import { defineConfig } from 'vitest/config';

const conditions = ['@claimline/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Tests beside the code; those of scripts/docs also run the code blocks of the Markdown pages.
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    environment: 'node',
    // By itself vitest leaves a core idle, and runs one file at a time on two.
    maxWorkers: '100%',
    // Ends what hangs. How fast something is, the benchmarks say: a busy machine may take many times as long.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
