import { historyWords } from '../../console/src/pages/participant/history/words.ts';
import { whyOf } from '../../console/src/pages/participant/history/why.ts';
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
