/** What wants to stand at a height, and how high it is. */
export interface Wanted {
  readonly centre: number;
  readonly height: number;
}

/**
 * Where labels stand so that none covers another: each as near as it can to what it names, in the order of those.
 * What has no room between top and bottom goes on past the bottom, still apart.
 * @returns the centres, in the order given
 */
export function spread(wanted: readonly Wanted[], top: number, bottom: number): readonly number[] {
  const order = wanted
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.centre - b.centre || a.index - b.index);
  // neighbours that would overlap become one block, which stands at the mean of what its members want
  const blocks: { start: number; height: number; members: typeof order }[] = [];
  for (const one of order) {
    let block = { start: one.centre - one.height / 2, height: one.height, members: [one] };
    for (let last = blocks.at(-1); last && last.start + last.height > block.start; last = blocks.at(-1)) {
      blocks.pop();
      block = joined([...last.members, ...block.members]);
    }
    blocks.push(block);
  }
  push(blocks, top, bottom);
  const centres: number[] = Array.from({ length: wanted.length }, () => 0);
  for (const block of blocks) {
    let edge = block.start;
    for (const member of block.members) {
      centres[member.index] = edge + member.height / 2;
      edge += member.height;
    }
  }
  return centres;
}

type Member = Wanted & { readonly index: number };

function joined(members: Member[]) {
  const height = members.reduce((sum, member) => sum + member.height, 0);
  let before = 0;
  let total = 0;
  for (const member of members) {
    total += member.centre - member.height / 2 - before;
    before += member.height;
  }
  return { start: total / members.length, height, members };
}

/** Moves blocks within the bounds: up from the bottom first, then down from the top, which is held. */
function push(blocks: { start: number; height: number }[], top: number, bottom: number): void {
  let edge = bottom;
  for (const block of blocks.toReversed()) {
    block.start = Math.min(block.start, edge - block.height);
    edge = block.start;
  }
  edge = top;
  for (const block of blocks) {
    block.start = Math.max(block.start, edge);
    edge = block.start + block.height;
  }
}
