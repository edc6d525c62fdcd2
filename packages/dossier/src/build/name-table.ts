/**
 * Places of names in a list, the last where one stands there twice. A `Map` of a million takes half a second to fill:
 * here numbers are written into one table (open addressing, FNV-1a).
 */
export class NameTable {
  private readonly names: string[];
  /** One more than the place of a name; 0 where there is none. */
  private slots: Int32Array;
  private used = 0;

  constructor(names: string[] = []) {
    this.names = names;
    this.slots = new Int32Array(slotsFor(names.length));
    this.fill();
  }

  get(name: string): number | undefined {
    this.fill();
    const at = (this.slots[this.slotOf(name)] ?? 0) - 1;
    return at < 0 ? undefined : at;
  }

  /** Adds a name behind the others, unless it is there already; its place if it was not. */
  add(name: string): number | undefined {
    this.fill();
    const slot = this.slotOf(name);
    if (this.slots[slot] !== 0) return undefined;
    this.used = this.names.push(name);
    this.slots[slot] = this.used;
    return this.used - 1;
  }

  /** Takes in what has been added to the list since. */
  private fill(): void {
    const { names } = this;
    if (2 * names.length > this.slots.length) {
      this.slots = new Int32Array(slotsFor(names.length));
      this.used = 0;
    }
    for (; this.used < names.length; this.used += 1) this.slots[this.slotOf(names[this.used] ?? '')] = this.used + 1;
  }

  /** Where a name stands, or would. */
  private slotOf(name: string): number {
    const { slots, names } = this;
    const last = slots.length - 1;
    let slot = hashOf(name) & last;
    for (;;) {
      const at = slots[slot] ?? 0;
      if (at === 0 || names[at - 1] === name) return slot;
      slot = (slot + 1) & last;
    }
  }
}

/** A power of two, of which at most an eighth is taken at first: whoever adds a million fills it anew a few times. */
function slotsFor(names: number): number {
  return 2 ** Math.ceil(Math.log2(8 * Math.max(16, names)));
}

/** Of this run: ids may come from a stranger, who could choose such as all fall into one place. */
const SEED = Math.floor(Math.random() * 2 ** 32);

function hashOf(name: string): number {
  let hash = SEED;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  // The last bits tell where it stands, and of names that differ in their last letter alone they would be neighbours.
  return hash ^ (hash >>> 15);
}
