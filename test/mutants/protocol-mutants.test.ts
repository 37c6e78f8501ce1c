import { readFileSync } from 'node:fs';
import { replaced } from '../support/bundled.ts';
import { MUTANTS } from './protocol-mutants.ts';

describe('a fault that could be built into the send protocol', () => {
  it.each(MUTANTS.map((mutant) => ({ ...mutant })))('can still be built in: $fault ($name)', ({ replacements }) => {
    for (const replacement of replacements)
      expect(() => replaced(readFileSync(replacement.file, 'utf8'), replacement)).not.toThrow();
  });

  it.each(MUTANTS.map(({ name }) => name))('is reported on: %s', (name) => {
    expect(readFileSync('docs/mutants.md', 'utf8')).toContain(`| ${name} |`);
  });

  it('is refused when the module has moved on, so that no mutant is the real thing', () => {
    const replacement = { file: 'a.ts', from: 'now >= end', to: 'false' };
    expect(() => replaced('now > end', replacement)).toThrow('0 times');
    expect(() => replaced('now >= end || now >= end', replacement)).toThrow('2 times');
    expect(replaced('if (now >= end)', replacement)).toBe('if (false)');
  });
});
