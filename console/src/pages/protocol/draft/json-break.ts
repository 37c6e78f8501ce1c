const SPACE = /[ \t\n\r]*/y;
/** A sign, a text, or a number or word. */
const TOKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come next: `first…` in what was just opened, which may be closed at once. */
type Due = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma';

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** Where text stops being JSON, as an offset into it; undefined where it is JSON. Browsers tell it each in words of their own, or not at all. */
export const jsonBreaksAt = (text: string): number | undefined => {
  const open: ('{' | '[')[] = [];
  let due: Due = 'value';
  for (let at = 0; ;) {
    at += matchAt(SPACE, text, at)?.length ?? 0;
    if (due === 'comma' && open.length === 0) return at === text.length ? undefined : at;
    const token = matchAt(TOKEN, text, at);
    const inside = open.at(-1);
    const closes = inside === '{' ? '}' : ']';
    const mayClose = due === 'comma' || due === (inside === '{' ? 'firstKey' : 'firstValue');
    if (token === undefined) return at;
    if (token === closes && inside !== undefined && mayClose) {
      open.pop();
      due = 'comma';
    } else if (due === 'comma') {
      if (token !== ',') return at;
      due = inside === '{' ? 'key' : 'value';
    } else if (due === 'colon') {
      if (token !== ':') return at;
      due = 'value';
    } else if (due === 'key' || due === 'firstKey') {
      if (!token.startsWith('"')) return at;
      due = 'colon';
    } else if (token === '{' || token === '[') {
      open.push(token);
      due = token === '{' ? 'firstKey' : 'firstValue';
    } else {
      if (/^[}\],:]/.test(token)) return at;
      due = 'comma';
    }
    at += token.length;
  }
};

/** As an editor counts them, from 1. */
export const lineAndColumn = (text: string, at: number): { line: number; column: number } => {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};
