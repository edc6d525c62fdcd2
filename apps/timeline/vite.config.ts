import { defineConfig } from 'vite';
import { withoutExamples } from './build/without-examples.ts';

/**
 * The page is plain files that work from any folder of any server (`base: './'`) under
 * a strict content security policy: no inline code, no inline style, no `data:` fonts,
 * and no start-up script that Vite would add for preloading.
 */
export default defineConfig({
  base: './',
  resolve: { conditions: ['@claimline/source', 'module', 'browser', 'development|production'] },
  plugins: [withoutExamples()],
  worker: { format: 'es', plugins: () => [withoutExamples()] },
  build: {
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    reportCompressedSize: false,
  },
});
