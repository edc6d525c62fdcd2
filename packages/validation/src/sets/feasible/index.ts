export { conflictsOf } from './conflicts.ts';
export { systemsOf } from './from-dossier.ts';
export { opposedIn } from './opposed.ts';
