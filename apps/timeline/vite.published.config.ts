import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { withoutExamples } from './build/without-examples.ts';
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
      { find: /^\.\/[a-z]{2}\/for-editors\.ts$/, replacement: standIn('no-editors') },
    ],
  },
  // No rule runs here: what they find comes with the data.
  plugins: [withoutExamples({ checks: false }), withoutTitles()],
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
    // Arrows for functions without a `this`: none of those is called with `new`, nor asked how many parameters it has.
    terserOptions: { module: true, ecma: 2020, compress: { passes: 4, unsafe_arrows: true, keep_fargs: false } },
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
