import type { Message } from '@claimline/core';

/** What a rule of somebody else did that no rule may do; told in the sentence of `internal/rule-broken` with this key. */
export class RuleFault extends Error {
  readonly key: 'promise' | 'message' | 'report' | 'claim';
  readonly values: Message['values'];

  constructor(key: RuleFault['key'], values: Message['values'] = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}
