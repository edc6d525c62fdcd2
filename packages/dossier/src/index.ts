export type { Diagnostic } from './diagnostic.ts';
export { type Edit, editDossierText } from './edit/edit-dossier.ts';
export { formatDossierText } from './edit/format-dossier.ts';
export { limits } from './limits.ts';
export { type LoadResult, loadDossier } from './load-dossier.ts';
export type { FilePort, FileProblem, FileText } from './port.ts';
export { type InputFile, type ReadResult, readDossier } from './read-dossier.ts';
export { nearest } from './suggest.ts';
