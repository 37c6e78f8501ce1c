import { added, amountOf, billOf, times } from '../../local/cost/bill.ts';
import { forMore } from '../../local/cost/lived-counts.ts';
import { readPrices } from '../../local/cost/read-prices.ts';
import { runUsage } from '../../local/cost/run-usage.ts';
import { aGround, anAsking, someLives } from './a-ground.ts';

const table = readPrices(undefined);

describe('what something costs', () => {
  it('is what the price list says for so many', () => {
    const { prices } = table;
    const cheap = { ...prices, smsSegment: { ...prices.smsSegment, price: 0.06, per: 1 } };
    const writes = { ...cheap, writeUnit: { ...prices.writeUnit, price: 0.7, per: 1_000_000 } };
    expect(amountOf({ smsSegment: 100, writeUnit: 2_000_000 }, { prices: writes })).toBeCloseTo(6 + 1.4, 10);
    expect(amountOf({}, table)).toBe(0);
  });

  it.each([
    ['/dev/zero', 'longer than any price table'],
    ['/dev/null', 'this is no JSON'],
    ['/', 'this is a folder'],
  ])('is read from no file without end: %s', (file, remedy) => {
    expect(() => readPrices(file)).toThrow(`--prices ${file}: ${remedy}`);
  });

  it('adds up to the total, line by line', () => {
    const { lines, total } = billOf(
      [
        { what: 'texts', usage: { smsSegment: 10 } },
        { what: 'nothing', usage: {} },
        { what: 'letters', usage: { letter: 3 } },
      ],
      table,
    );
    expect(lines.map(({ amount }) => amount)).toEqual([
      10 * table.prices.smsSegment.price,
      0,
      3 * table.prices.letter.price,
    ]);
    expect(total).toBeCloseTo(
      lines.reduce((sum, { amount }) => sum + amount, 0),
      10,
    );
  });

  it('is added and multiplied thing by thing', () => {
    expect(added({ readUnit: 1, letter: 2 }, { readUnit: 3 }, {})).toEqual({ readUnit: 4, letter: 2 });
    expect(times(3, { readUnit: 2, keyRequest: 0 })).toEqual({ readUnit: 6, keyRequest: 0 });
  });
});

describe('one run of a function', () => {
  const ground = aGround();
  const asked = anAsking({ requests: 4, reads: 3, writes: 20, keys: 1, cpuMs: 2 });

  it('takes its own time at its own memory, and waits for whom it asks', () => {
    const { memoryMb } = ground.installation;
    const { storeMs, sdkCpuMs, keyMs, providerMs } = table.assumptions;
    const warm = runUsage({ by: 'serve-api', asked, posts: 1, isWarm: true }, ground);
    // A whole processor: nothing is slower. 2 ms of its own, 6 requests, and what each waits.
    expect(memoryMb['serve-api']).toBeGreaterThanOrEqual(1_769);
    const milliseconds = 2 + 6 * sdkCpuMs.value + 4 * storeMs.value + keyMs.value + providerMs.value;
    expect(warm.functionGbSecond).toBeCloseTo((memoryMb['serve-api'] / 1_024) * (milliseconds / 1_000), 10);
    expect(warm).toMatchObject({ readUnit: 3, writeUnit: 20, keyRequest: 1, functionRequest: 1 });
  });

  it('takes longer with less memory, and when it has to start', () => {
    const run = (by: 'serve-api' | 'carry-out', isWarm: boolean) =>
      runUsage({ by, asked, isWarm }, ground).functionGbSecond ?? 0;
    const perGb = (by: 'serve-api' | 'carry-out', isWarm: boolean) =>
      run(by, isWarm) / ground.installation.memoryMb[by];
    expect(perGb('carry-out', true)).toBeGreaterThan(perGb('serve-api', true));
    expect(run('carry-out', false)).toBeGreaterThan(run('carry-out', true));
  });
});

describe('lives of more people than were lived', () => {
  it('are as many times what was lived', () => {
    const more = forMore(someLives(), 1_000);
    expect(more).toMatchObject({ participants: 1_000, months: 12, texts: 7_000, segments: 7_100, letters: 1_000 });
    expect(more.work).toMatchObject({ sms: 7_000, entry: 20_000, look: 9_000 });
  });
});
