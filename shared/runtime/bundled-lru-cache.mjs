/**
 * What `mnemonist/lru-cache` stands for in a bundle. The client of DynamoDB would keep endpoints in it if it were told to look for some, which it is not:
 * a map does for that, and a cold start reads 6 kB less.
 */
export default class LRUCache {
  #kept = new Map();
  #capacity;

  /** @param {number} capacity entries; the one that was longest not used makes room */
  constructor(capacity) {
    this.#capacity = capacity;
  }

  has(key) {
    return this.#kept.has(key);
  }

  peek(key) {
    return this.#kept.get(key);
  }

  get(key) {
    if (!this.#kept.has(key)) return undefined;
    const value = this.#kept.get(key);
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  set(key, value) {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    if (this.#kept.size > this.#capacity) this.#kept.delete(this.#kept.keys().next().value);
  }

  clear() {
    this.#kept.clear();
  }
}
