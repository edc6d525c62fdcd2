/** Prints how much a page carries when it takes everything of `@claimline/core`. */
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { inRoot } from '../house/root.mjs';

const result = await build({
  configFile: false,
  logLevel: 'error',
  root: inRoot('packages', 'core'),
  resolve: { conditions: ['@claimline/source'] },
  build: { write: false, minify: true, target: 'es2022', lib: { entry: 'src/index.ts', formats: ['es'] } },
});
const chunks = [result].flat().flatMap(({ output }) => output);
const text = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(`core in a page: ${kilobytes(Buffer.byteLength(text))}, gzip ${kilobytes(gzipSync(text).byteLength)}`);
