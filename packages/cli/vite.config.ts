import { rmSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/**
 * The command is one bundle: six hundred modules, each looked up on disk, took a third of the
 * time of a small check. What is reused as a library stays as the compiler writes it.
 */
export default defineConfig({
  plugins: [withoutOldParts()],
  // Some libraries name for Node a wrapper that no bundler can look into.
  resolve: { mainFields: ['module', 'main'] },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    license: { fileName: 'command/licenses.md' },
    rolldownOptions: {
      output: { entryFileNames: 'main.js', chunkFileNames: 'command/[name]-[hash].js' },
    },
  },
});

/** The parts of an earlier bundle, whose names bear other hashes. */
function withoutOldParts(): Plugin {
  return {
    name: 'without-old-parts',
    buildStart() {
      rmSync(new URL('dist/command', import.meta.url), { recursive: true, force: true });
    },
  };
}
