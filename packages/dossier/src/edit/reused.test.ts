import { describe, expect, it } from 'vitest';
import { type Edit, editDossierText } from './edit-dossier.ts';

const text = `claims:
  - id: first
    value: &v 31
    as-of: &d { edtf: 2024-10-28 }
    tags: &t
      - &own a
      - *own
  - id: second
    value: *v
    as-of: *d
    tags: *t
`;
const made = (path: Edit['path'], value: Edit['value']): ReturnType<typeof editDossierText> =>
  editDossierText('dossier.yaml', text, [{ path: ['claims', ...path], value }]);
const refusal = (path: Edit['path'], value: Edit['value']): string => {
  const result = made(path, value);
  return result.ok ? result.value : `${result.problem.code}: ${result.problem.message}`;
};

describe('a text that counts in two places', () => {
  it('is not changed, nor removed, where it stands: the refusal names the other place', () => {
    for (const value of [35, undefined])
      expect(refusal([0, 'value'], value)).toMatch(/^edit-shared: .*dossier\.yaml:9:12 as well \(“\*v”\)/);
    expect(refusal([0, 'as-of', 'edtf'], '2024-10-29')).toContain('dossier.yaml:10:12');
    expect(refusal([0, 'as-of', 'phrase'], 'on Monday')).toContain('dossier.yaml:10:12');
    expect(refusal([0, 'tags', 0], 'b')).toContain('dossier.yaml:7:9');
  });
  it('is not changed through its name', () => {
    expect(refusal([1, 'as-of', 'edtf'], '2024-10-29')).toMatch(/^edit-shared: .*dossier\.yaml:4:15/);
    expect(refusal([1, 'as-of', 'phrase'], 'on Monday')).toMatch(/^edit-shared: /);
    expect(refusal([1, 'tags', 0], 'b')).toMatch(/^edit-shared: /);
  });
  it('gives way to another value where it is only named: the other claim stays as it is', () => {
    expect(made([1, 'value'], 35)).toEqual({ ok: true, value: text.replace('*v', '35') });
    expect(made([1, 'tags'], undefined)).toEqual({ ok: true, value: text.replace('    tags: *t\n', '') });
  });
  it('leaves everything around it free', () => {
    expect(made([0, 'id'], 'one')).toEqual({ ok: true, value: text.replace('first', 'one') });
    expect(made([1, 'note'], 'x')).toEqual({ ok: true, value: `${text}    note: x\n` });
  });
  it('is changed like any other when nothing names it, and removed with all that names it', () => {
    const alone = '- id: a\n  value: &v 31\n  tags: &t\n    - &own a\n    - *own\n';
    const edit = (path: Edit['path'], value: Edit['value']): unknown =>
      editDossierText('claims/a.yaml', alone, [{ path, value }]);
    expect(edit([0, 'value'], 35)).toEqual({ ok: true, value: alone.replace('31', '35') });
    expect(edit([0, 'tags'], undefined)).toEqual({ ok: true, value: '- id: a\n  value: &v 31\n' });
  });
});
