import { changeLines } from '../../console/src/pages/participant/history/change-lines.ts';
import { historyWords } from '../../console/src/pages/participant/history/words.ts';
import { whyOf } from '../../console/src/pages/participant/history/why.ts';
import { entryWords } from '../../console/src/words/entries/words.ts';
import { termWords } from '../../console/src/words/terms/words.ts';
import { RECEIPT_EVENTS } from '../../shared/domain/receipt.ts';

const say = (word: keyof (typeof historyWords)['en']): string => historyWords.en[word];

describe('why something stands in the history', () => {
  it.each(RECEIPT_EVENTS)('is told in words when a provider reported it: %s', (reason) => {
    expect(whyOf({ action: 'receipt', by: 'system', reason }, say)).toMatch(/ .* /);
  });

  it('is what a colleague wrote, also where that is a word of ours', () => {
    expect(whyOf({ action: 'voided', by: 'coordinator-1', reason: 'complained' }, say)).toBe('complained');
    expect(whyOf({ action: 'voided', by: 'coordinator-1' }, say)).toBeUndefined();
    expect(whyOf({ action: 'handedOver', by: 'coordinator-1', reason: 'lockedOut' }, say)).toMatch(/ .* /);
  });
});

describe('a change of work in the history', () => {
  const WORDS: Record<string, string> = { ...termWords.da, ...entryWords.da };
  const format = { day: (date: string) => date, instant: () => 'i dag', number: String } as never;
  const lines = (path: string, old: unknown, next: unknown): string[] =>
    changeLines([{ path, old, new: next }], {
      term: (of, code = '') => WORDS[`${of}_${code}`] ?? code,
      format,
      nothing: 'intet',
      nameOf: (user) => user,
    }).map((line) => `${line.place}: ${line.old} → ${line.new}`);
  const resolved = (because: string) => ({ at: '2026-05-08T08:00:00.000Z', because });

  it.each([
    ['/tasks/P-10.5ee9563af5eb/state', 'open', 'resolved', 'Opgave · tilstand: Åben → løst'],
    [
      '/escalations/mentor~1since-2025-04-25/resolved',
      undefined,
      resolved('checkInsEnded'),
      'Eskalering · siden 2025-04-25 · løst: intet → tidspunkt i dag',
    ],
    [
      '/escalations/FU12/resolved',
      undefined,
      resolved('appointment-2'),
      'Eskalering · FU12 · løst: intet → tidspunkt i dag, fordi tiden er aftalt, ændret eller aflyst',
    ],
    ['/escalations/reply~1crisis/state', 'open', 'acknowledged', 'Eskalering · tilstand: Åben → kvitteret'],
  ])('holds no key of ours: %s', (path, old, next, line) => {
    expect(lines(path, old, next)).toEqual([line]);
  });
});
