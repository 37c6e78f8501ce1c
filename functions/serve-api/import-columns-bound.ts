const [QUOTE, NEW_LINE, RETURN] = [0x22, 0x0a, 0x0d];

/**
 * Looks through a file before it is parsed, chunk by chunk. A parser keeps every cell of a line until its end, and five megabytes of
 * separators are five million cells.
 * @returns of each chunk how many of its bytes may be parsed: all of them, or those before the line has a separator too many
 */
export const columnsBound = (separator: string, columnsMax: number): ((chunk: Uint8Array) => number) => {
  const parts = separator.charCodeAt(0);
  let isQuoted = false;
  let columns = 1;
  return (chunk) => {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      // A quote within quotes is written twice: it closes and opens.
      if (byte === QUOTE) isQuoted = !isQuoted;
      else if (isQuoted) continue;
      else if (byte === NEW_LINE || byte === RETURN) columns = 1;
      else if (byte === parts) {
        columns += 1;
        if (columns > columnsMax) return at;
      }
    }
    return chunk.length;
  };
};
