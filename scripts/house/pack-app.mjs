/** Puts the built page into the command's package before it is packed (`prepack`), and takes it away again (`postpack`). */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { inRoot } from './root.mjs';

const [built, place] = [inRoot('apps', 'timeline', 'dist'), inRoot('packages', 'cli', 'app')];
rmSync(place, { recursive: true, force: true });
if (process.argv[2] === 'in') {
  if (!existsSync(built)) throw new Error('The page has not been built: npm start builds it.');
  cpSync(built, place, { recursive: true });
}
