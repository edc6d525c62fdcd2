import { type MappingFile, mappingSchema } from '@claimline/core/schema';
import { Fields } from '../build/builder.ts';
import { checkShape } from '../build/shape.ts';
import { nodeAt, toPlain } from '../tree/node.ts';
import { readTree } from '../tree/read-tree.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { furtherAxes, withKnownScope } from './known-scope.ts';
import { measureFacts } from './measure-facts.ts';
import { tellMissingTable } from './missing-table.ts';
import { isTable } from './rows.ts';
import { idStart } from './slug.ts';
import { claimsOfTable } from './table-claims.ts';
import type { TableSource } from './types.ts';

/** Where tables and the word on how to read them stand. */
export const TABLES = 'tables';
const MAPPING = /^tables\/mapping\.(?:ya?ml|json)$/;

/** Claims of the tables that `tables/mapping.yaml` names, as maps that claims are built from. */
export function tableClaims(dossier: Fields, files: ReadonlyMap<string, SourceFile>): readonly Fields[] {
  const { build } = dossier;
  const mapping = [...files.values()].find(({ path }) => MAPPING.test(path));
  const tables = [...files.values()].filter(
    ({ path }) => path.startsWith(`${TABLES}/`) && !MAPPING.test(path) && isTable(path),
  );
  if (mapping === undefined) {
    for (const table of tables)
      build.diagnostics.push({
        code: 'mapping-missing',
        severity: 'error',
        message: 'Nothing says how to read this table.',
        location: table.location(0),
        hint: 'Describe it in tables/mapping.yaml.',
      });
    return [];
  }
  const measure = measureFacts(dossier);
  const axes = furtherAxes(dossier);
  const { root, diagnostics } = readTree(mapping);
  build.add(diagnostics);
  if (root === null) return [];
  const shape = checkShape(mappingSchema, root, mapping);
  build.add(shape.diagnostics);
  if (shape.diagnostics.length > 0) return [];
  const plain = mappingSchema.parse(toPlain(root)) satisfies MappingFile;
  return plain.tables.flatMap((table, i) => {
    const file = files.get(`${TABLES}/${table.file}`);
    const atMapping: TableSource['atMapping'] = (path, code, message, more = {}) =>
      build.report(code, message, mapping, nodeAt(root, ['tables', i, ...path]).node, more);
    const written = nodeAt(root, ['tables', i]).node;
    if (file !== undefined && file !== mapping && written.kind === 'map') {
      const known = withKnownScope(table, new Fields(build, mapping, written), axes);
      return claimsOfTable({ build, file, table: known, id: idOf(plain.tables, i), measure, atMapping }).map(
        ({ node }) => new Fields(build, file, node),
      );
    }
    tellMissingTable(atMapping, table.file, tables);
    return [];
  });
}

/** Columns are told apart by their names; of tables whose days stand across, which have none, one does without a name. */
function idOf(tables: MappingFile['tables'], at: number): string | undefined {
  const table = tables[at];
  const isAcross = (one: typeof table): boolean => 'across' in Object(one?.date);
  if (table === undefined || table.id !== undefined || !isAcross(table)) return table?.id;
  return tables.slice(0, at).some(isAcross) ? idStart(table.file.replace(/\.[^.]*$/, '')) : 'figure';
}
