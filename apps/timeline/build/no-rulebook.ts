/** No rule runs on a published page, and its settings are those of whoever published it. */
export function rulebook(): { readonly known: ReadonlySet<string> } {
  return { known: new Set() };
}

export function settingFindings(): readonly never[] {
  return [];
}

export function rulesThatRan(): ReadonlySet<string> {
  return new Set();
}

export function ruleFindings(): readonly never[] {
  return [];
}
