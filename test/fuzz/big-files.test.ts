import { runBigFiles } from './run-big-files.ts';

const FILE = { megabytes: 5, answer: '200', isTaken: true, seconds: 1, restMegabytes: 180, peakMegabytes: 240 };

it('says which large files were not taken, or took more than they may', async () => {
  const tried = [
    { ...FILE, what: 'a quick one' },
    { ...FILE, what: 'a slow one', seconds: 5.1 },
    { ...FILE, what: 'a heavy one', peakMegabytes: 257 },
    { ...FILE, what: 'a broken one', isTaken: false },
    undefined,
  ];
  const { table, beyond } = await runBigFiles([...tried.keys()], async (nth) => tried[nth]);
  expect(beyond).toEqual(['a slow one', 'a heavy one', 'a broken one', 'file 4']);
  expect(table).toContain('not taken, or beyond 5 s or 256 MB: a slow one, a heavy one, a broken one, file 4');
});
