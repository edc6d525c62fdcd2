import { defineConfig } from 'vite';
import { withoutExamples } from './build/without-examples.ts';

/** `<claimline-timeline>` as one script, for any page. */
export default defineConfig({
  resolve: { conditions: ['@claimline/source', 'module', 'browser', 'development|production'] },
  plugins: [withoutExamples()],
  publicDir: false,
  build: {
    target: 'es2024',
    outDir: 'dist/element',
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'src/element/entry.ts',
      // Dates come parsed; the grammar of their notation would be a fifth of the page.
      treeshake: { moduleSideEffects: (id: string) => !/[\\/](?:edtf|nearley|d3-[a-z]+)[\\/]/.test(id) },
      output: {
        format: 'es',
        codeSplitting: false,
        entryFileNames: 'claimline-timeline.js',
      },
    },
  },
});
