/** FNV-1a, 32 bits: the same participant is always in the same part of the index, and the parts fill evenly. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const fnv1a = (text: string): number => {
  let hash = OFFSET_BASIS;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash >>> 0;
};

/** `owner` is a pseudonym, or a study for what belongs to no participant. */
export const shardOf = (owner: string, shards: number): number => fnv1a(owner) % shards;
