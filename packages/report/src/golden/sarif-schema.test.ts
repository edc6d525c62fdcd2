import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Dossier } from '@claimline/core';
import { check } from '@claimline/validation';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { formatters } from '../index.ts';
import { flood, hostile } from './flood.ts';

// `schemastore` carries the schema of the standard itself, under the address that OASIS gives it.
const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json'), 'utf8'),
);
// Its pattern for a language has a bracket that only the older kind of regular expression takes.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isValid = ajv.compile(schema);

function problems(dossier: Dossier): unknown {
  isValid(JSON.parse(formatters.sarif({ dossier, result: check(dossier), diagnostics: [], files: [] }, {})));
  return isValid.errors;
}

describe('SARIF against the schema of the standard', () => {
  it('is the one of OASIS, and refuses what is none', () => {
    expect(schema.$id).toContain('oasis-tcs/sarif-spec');
    expect(isValid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });
  it('a dossier with findings', () => {
    expect(problems(flood)).toBeNull();
  });
  it('a dossier full of hostile words', () => {
    expect(problems(hostile)).toBeNull();
  });
});
