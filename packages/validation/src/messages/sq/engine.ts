import type { Catalogue } from '../catalogue.ts';

/** Fjalitë e vetë motorit dhe emrat që përdorin rregullat. */
export const engine: Catalogue = {
  'settings/unknown-rule:found': 'Nuk ka asnjë rregull {rule}.',
  'settings/unknown-rule:nearest': 'Nuk ka asnjë rregull {rule}. A mos kishit ndër mend {suggestion}?',
  'settings/unknown-option:found': 'Rregulli {rule} nuk ka opsionin {option}.',
  'settings/unknown-option:nearest': 'Rregulli {rule} nuk ka opsionin {option}. A mos kishit ndër mend {suggestion}?',
  'settings/invalid-option:found': 'Opsioni {option} i {rule} duhet të jetë {expected}.',
  'settings/suppression-unused:found': 'Heshtja e {rule} nuk heq asgjë: nuk ka gjetje të tillë. Hiqeni.',
  'settings/suppression-no-reason:found': 'Heshtja e {rule} nuk jep arsye, ndaj asgjë nuk heshtet. Shtoni `reason`.',
  'internal/rule-broken:found':
    'Rregulli {rule} dështoi në këtë dosje dhe u la jashtë: {reason}. Rregullat e tjera u zbatuan.',
  'internal/proposals-waiting:found': '{n} propozime presin që një redaktor t’i konfirmojë; nuk gjykohen.',
  'internal/pairs-left-out:found': '{n} çifte nuk u gjykuan: kufiri është {most} çifte.',
  'engine.alike': '{first} E njëjta vlen për {n} të tjera të kësaj serie.',
  'series.count': '{who} ({what})',
  'series.and': '{sum}, {one}',
  'drift.number': 'numri',
  'drift.bound': 'kufiri',
  'drift.hedge': 'shprehja e pasigurisë',
  'drift.definition': 'përkufizimi',
  'drift.status': 'gjendja',
  'drift.place': 'vendi',
  'drift.unit': 'njësia',
  'drift.date': 'data',
  'drift.attribution': 'atribuimi',
};
