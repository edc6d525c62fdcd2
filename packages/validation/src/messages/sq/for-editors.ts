import type { Catalogue } from '../catalogue.ts';

/** Sentences about the settings of a check and about the check itself; no reader of a published dossier is told them. */
export const forEditors: Catalogue = {
  'settings/unknown-rule:found': 'Nuk ka asnjë rregull {rule}.',
  'settings/unknown-rule:nearest': 'Nuk ka asnjë rregull {rule}. A mos kishit ndër mend {suggestion}?',
  'settings/unknown-option:found': 'Rregulli {rule} nuk ka opsionin {option}.',
  'settings/unknown-option:nearest': 'Rregulli {rule} nuk ka opsionin {option}. A mos kishit ndër mend {suggestion}?',
  'settings/invalid-option:found': 'Opsioni {option} i {rule} duhet të jetë {expected}.',
  'settings/suppression-unused:found': 'Heshtja e {rule} nuk heq asgjë: nuk ka gjetje të tillë. Hiqeni.',
  'settings/suppression-unused:named':
    'Heshtja e {rule} nuk heq asgjë: gjetja është për {n} pohime, {claims}. Përmendini të gjitha.',
  'settings/suppression-unused:named-first':
    'Heshtja e {rule} nuk heq asgjë: gjetja është për {first}, dhe përmend gjithsej {n} pohime. Përmendni vetëm {first}.',
  'settings/suppression-unknown-rule:found': 'Nuk ka asnjë rregull {rule}, ndaj asgjë nuk heshtet.',
  'settings/suppression-unknown-rule:nearest':
    'Nuk ka asnjë rregull {rule}, ndaj asgjë nuk heshtet. A mos kishit ndër mend {suggestion}?',
  'settings/suppression-no-reason:found': 'Heshtja e {rule} nuk jep arsye, ndaj asgjë nuk heshtet. Shtoni `reason`.',
  'settings/override-unused:found':
    'Asnjë skedar i dosjes nuk i përshtatet {files}, ndaj ky përjashtim i konfigurimit nuk vendos asgjë. Shtigjet janë në raport me dosjen.',
  'settings/baseline-unused:found':
    'Zëra të vijës bazë {file} që nuk duhen më: {n}. Nuk ka gjetje të tilla; shkruajeni sërish me --write-baseline {file}.',
  'internal/rule-broken:found':
    'Rregulli {rule} dështoi në këtë dosje dhe u la jashtë: {reason}. Rregullat e tjera u zbatuan.',
  'internal/rule-broken:promise':
    'Rregulli {rule} u la jashtë: `check` i tij jep një premtim (promise), kurse rregullat janë sinkrone. Ngarkoni çfarë i duhet në krye të shtojcës. Rregullat e tjera u zbatuan.',
  'internal/rule-broken:claim':
    'Rregulli {rule} u la jashtë: ai raporton pohimin “{id}”, që nuk gjendet në dosje. Rregullat e tjera u zbatuan.',
  'internal/rule-broken:message':
    'Rregulli {rule} u la jashtë: ai raporton mesazhin “{key}”, që nuk gjendet te `messages` e tij. Rregullat e tjera u zbatuan.',
  'internal/rule-broken:report':
    'Rregulli {rule} u la jashtë: `{field}` e asaj që raporton mungon ose nuk është e llojit të duhur (docs/configuration.md, “Rules of your own”). Rregullat e tjera u zbatuan.',
  'internal/proposals-waiting:found': '{n} propozime presin që një redaktor t’i konfirmojë; nuk gjykohen.',
  'internal/pairs-left-out:found': '{n} çifte nuk u gjykuan: kufiri është {most} çifte.',
  'internal/pairs-left-out:swept':
    '{n} çifte nuk u gjykuan: nga më shumë se {most} u gjykuan ato më larg asaj që thotë shumica.',
  'engine.likewise': '{first} Edhe kundër {one}: {others}.',
  'engine.likewise-many': '{first} Edhe kundër {one}: {n} të tjera, ndër to {others}.',
  'engine.sides': '{first} Gjithsej {n} pohime bien ndesh me {m} të tjera: {ones} kundrejt {others}.',
  'engine.sides-many': '{first} Gjithsej {n} pohime bien ndesh me {m} të tjera.',
  'engine.statement': '{value} ({voice})',
  'engine.denial': 'një mohim ({voice})',
  'engine.statement-times': '{value} ({voice}, {n} pohime)',
};
