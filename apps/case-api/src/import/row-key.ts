import { hash } from 'node:crypto';
import { columns, type FileName, type Row } from './extract.ts';

/** A row's own id as the report gives it; empty when the row has none. */
export function keyOf<File extends FileName>(file: File, row: Row<File>): string {
  const cells: Readonly<Record<string, string>> = row.cells;
  const [first] = columns[file];
  if (file === 'relationer') return `${cells['PERSID1']}-${cells['PERSID2']}-${cells['RELTYP']}`;
  if (file === 'kodlista') return `${cells['OMR']}-${cells['ATYP']}`;
  return cells[first] ?? '';
}

/** Whether a row has the columns of its file; empty ones too many at the end say nothing. */
export function hasItsColumns<File extends FileName>(file: File, row: Row<File>): boolean {
  return (
    row.width === columns[file].length || (row.width > columns[file].length && /^;+$/.test(tail(file, row)))
  );
}

export const wrongColumns = 'Raden har fel antal kolumner.';

function tail<File extends FileName>(file: File, row: Row<File>): string {
  return row.raw.slice(-(row.width - columns[file].length));
}

/** A fingerprint of a row's content, to tell a row that stands twice from two rows with one key. */
export function contentOf(row: { readonly cells: Readonly<Record<string, string>> }): string {
  return hash('sha1', Object.values(row.cells).join('\u001f'), 'base64').slice(0, 12);
}

/**
 * Keys of a large file with a fingerprint each, in twelve bytes a slot: no string is kept. Keys are told apart by 64 bits
 * of SHA-1.
 */
export class KeySet {
  #slots = new Uint32Array(3 * 1024);
  #size = 0;

  /** Takes a key in. @returns how it compares with what was there */
  add(key: string, content: string): 'new' | 'same' | 'other' {
    if (this.#size * 2 * 3 >= this.#slots.length) this.#grow();
    const digest = hash('sha1', key, 'buffer');
    const high = digest.readUInt32LE(0) || 1;
    const low = digest.readUInt32LE(4);
    const print = hash('sha1', content, 'buffer').readUInt32LE(0);
    const slot = this.#find(this.#slots, high, low);
    if (this.#slots[slot] !== 0) return this.#slots[slot + 2] === print ? 'same' : 'other';
    this.#slots.set([high, low, print], slot);
    this.#size += 1;
    return 'new';
  }

  #find(slots: Uint32Array, high: number, low: number): number {
    let slot = (low % (slots.length / 3)) * 3;
    while (slots[slot] !== 0 && (slots[slot] !== high || slots[slot + 1] !== low))
      slot = (slot + 3) % slots.length;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 3) {
      if (old[at] !== 0)
        slots.set(old.subarray(at, at + 3), this.#find(slots, old[at] ?? 0, old[at + 1] ?? 0));
    }
    this.#slots = slots;
  }
}
