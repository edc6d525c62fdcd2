/** A person, institution, outlet or class of people who can say or carry a figure. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly kind: 'person' | 'institution' | 'outlet' | 'class' | 'document';
  /** What the person does ("Secretary General"). */
  readonly role?: string;
  /** Institution this source speaks for when a claim does not say otherwise. */
  readonly for?: string;
  readonly partOf?: string;
  /** Sources with one `voice` id count as one voice (declared by the editor). */
  readonly voice?: string;
  /** Party to the matter ("ukraine", "russia", "nato"). */
  readonly side?: string;
  /** true for "officials", "a person familiar with the matter". */
  readonly anonymous?: boolean;
  readonly url?: string;
  readonly note?: string;
}

/** What a link of an attribution chain does with the figure. Source: PROV, casualty-recording practice. */
export type ChainRole = 'asserts' | 'quotes' | 'cites' | 'summarises';

/** One hop, publisher first, towards where the number comes from. */
export interface ChainLink {
  readonly source: string;
  readonly role: ChainRole;
}

/** Are two claims two witnesses? */
export type Independence = 'same-voice' | 'same-origin' | 'unknown' | 'independent';
