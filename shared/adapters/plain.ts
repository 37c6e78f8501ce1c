const isPlain = (value: unknown): boolean => {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isPlain);
      return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
    default:
      return false;
  }
};

/** As JSON gives it back: no store keeps what is there but undefined, and a hash is made of what is kept. Most values are so already, and stay. */
export const plain = <Value>(value: Value): Value =>
  isPlain(value) ? value : (JSON.parse(JSON.stringify(value)) as Value);
