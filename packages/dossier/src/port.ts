/** The files of a dossier as the reader sees them; a Node implementation is at `@claimline/dossier/node`. */
export interface FilePort {
  /** What a path is: a folder, a regular file, something else (device, pipe, socket), or nothing. */
  kind(path: string): Promise<'file' | 'folder' | 'other' | 'missing' | 'denied'>;
  /** Names inside a folder, with their kinds; links are followed only inside `root`. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'other' }[]>;
  /** Text of a regular file that lies inside `root` also after links are resolved. */
  read(path: string, root: string): Promise<FileText>;
  join(folder: string, name: string): string;
  parent(path: string): string;
  name(path: string): string;
}

export type FileText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly code: FileProblem;
      readonly detail: string;
      /** Where in the file, counted from 1. */
      readonly at?: { readonly line: number; readonly column: number };
    };
export type FileProblem =
  | 'missing'
  | 'denied'
  | 'not-a-file'
  | 'outside'
  | 'too-large'
  | 'not-utf8'
  | 'changed'
  | 'unreadable';
