/** No rule runs on a published page, nor is any asked for by its id: what they find comes with the data. */
export const rules: readonly never[] = [];

export function ruleById(): undefined {
  return undefined;
}
