import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { withoutTitles } from './build/without-titles.ts';

/** The page as one script and one style sheet, which `claimline build` puts into one file. */
export default defineConfig({
  resolve: {
    conditions: ['@claimline/source', 'module', 'browser', 'development|production'],
    alias: [
      { find: 'd3-interpolate', replacement: standIn('numbers-only') },
      { find: 'd3-format', replacement: standIn('no-formats') },
      { find: 'fastest-levenshtein', replacement: standIn('no-suggestions') },
      { find: /^\.\/fold-alike\.ts$/, replacement: standIn('no-folding') },
      { find: /^\.\/run-rules\.ts$/, replacement: standIn('no-rulebook') },
      { find: /^\.\.?\/rules\/index\.ts$/, replacement: standIn('no-rules') },
      { find: /^\.\/[a-z]{2}\/for-editors\.ts$/, replacement: standIn('no-editors') },
    ],
  },
  plugins: [withoutTitles()],
  publicDir: false,
  build: {
    target: 'es2024',
    outDir: 'dist/published',
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    // Takes its time for a fortieth less, of a page that everybody who reads it has to fetch.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 } },
    rolldownOptions: {
      input: 'src/published/entry.ts',
      // Dates come parsed; the grammar of their notation would be a fifth of the page.
      treeshake: { moduleSideEffects: (id: string) => !/[\\/](?:edtf|nearley|d3-[a-z]+)[\\/]/.test(id) },
      output: {
        format: 'es',
        codeSplitting: false,
        entryFileNames: 'page.js',
        assetFileNames: 'page[extname]',
      },
    },
  },
});

function standIn(name: string): string {
  return fileURLToPath(new URL(`./build/${name}.ts`, import.meta.url));
}
