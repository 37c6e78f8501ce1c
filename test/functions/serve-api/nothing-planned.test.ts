import { builtIn } from '../../support/a-study.ts';
import { aRow } from '../../support/a-csv.ts';
import { aNewcomer, anOffice, type Loose, type Office } from '../../support/an-office.ts';
import { importRows } from '../../support/imported.ts';

/** The visit at the baseline asks nobody for anything; all else counts from the day of quitting. */
const aQuitter = async (): Promise<Office> => {
  const protocol = builtIn('ips-ma');
  const timepoints = protocol.timepoints.map((each) => (each.id === 'BL' ? each : { ...each, anchor: 'quit' }));
  return anOffice({
    at: '2026-03-02T08:00:00Z',
    protocol: { ...protocol, anchors: ['baseline', 'randomisation', 'quit'], timepoints },
  });
};
const OF = 'FU12, FU24, REG24';
const warningAt = (field: string) => ({
  code: 'NOTHING_PLANNED',
  field,
  of: OF,
  remedy: `give the date of quit once it is known: until then nothing is planned of ${OF}`,
});
const enrol = (office: Office, over: object) =>
  office.ask(
    'POST',
    office.inStudy('/participants'),
    aNewcomer({ arm: 'SAU', anchors: { baseline: '2026-03-02' }, contact: { name: 'Deltager' }, ...over }),
  );
const undated = async ({ ask, inStudy }: Office, query = ''): Promise<string[]> =>
  (await ask('GET', inStudy(`/participants?state=undated${query}`))).body.items.map(({ id }: Loose) => id);

describe('somebody without the date that everything counts from', () => {
  it('is warned of at the enrolment and at their dates, until it is entered', async () => {
    const office = await aQuitter();
    expect((await enrol(office, {})).body.warnings).toEqual([warningAt('/anchors/quit')]);
    const change = async (anchors: object) =>
      (await office.ask('PATCH', office.of('P-1', '/anchors'), { anchors, reason: 'told us' })).body.warnings;
    expect(await change({ baseline: '2026-03-01' })).toEqual([warningAt('/quit')]);
    expect(await change({ quit: '2026-03-20' })).toEqual([]);
  });

  it('is warned of by the file that brings them, and not again by one that changes no date', async () => {
    const office = await aQuitter();
    const warned = async (name: string) =>
      (await importRows(office, [aRow(1, { arm: 'SAU', name })], '?mode=update')).body.warnings;
    expect(await warned('Deltager 1')).toMatchObject([
      { line: 2, column: 'quit', code: 'nothing-planned', values: { of: OF } },
    ]);
    expect(await warned('Deltager 1b')).toEqual([]);
  });

  it('is found in the list, as long as they are sought', async () => {
    const office = await aQuitter();
    for (const id of ['P-1', 'P-2', 'P-3']) await enrol(office, { id });
    await office.ask('PATCH', office.of('P-2', '/anchors'), { anchors: { quit: '2026-03-01' }, reason: 'told us' });
    await office.ask('PATCH', office.of('P-3', '/participation'), { life: 'dead', reason: 'told us' });
    expect([await undated(office), await undated(office, '&followUp=BL')]).toEqual([['P-1'], []]);
  });

  it('is nobody whose other dates are known: one may be to come', async () => {
    const office = await aQuitter();
    expect((await enrol(office, { anchors: { quit: '2026-03-02' } })).body.warnings).toEqual([]);
  });
});

describe('somebody whose date lies so far back that everything is over', () => {
  const OF_ALL = 'FU12, FU24, REG24';
  const told = (field: string) => [expect.objectContaining({ code: 'LONG_OVER', field, of: OF_ALL })];

  it('is warned of at the enrolment, and at a change of that date alone', async () => {
    const office = await anOffice({ at: '2026-03-02T08:00:00Z' });
    expect((await enrol(office, { anchors: { baseline: '2006-03-02' } })).body.warnings).toEqual(
      told('/anchors/baseline'),
    );
    const change = async (anchors: object) =>
      (await office.ask('PATCH', office.of('P-1', '/anchors'), { anchors, reason: 'told us' })).body.warnings;
    expect(await change({ randomisation: '2006-03-02' })).toEqual([]);
    expect(await change({ baseline: '1999-03-02' })).toEqual(told('/baseline'));
    expect(await change({ baseline: '2026-03-02' })).toEqual([]);
  });

  it('is warned of by the dry run of a file', async () => {
    const office = await anOffice({ at: '2026-03-02T08:00:00Z' });
    const { body } = await importRows(office, [aRow(1, { arm: 'SAU', baseline: '2006-03-02' })], '?dryRun=true');
    expect(body.warnings).toMatchObject([
      { line: 2, column: 'baseline', code: 'long-over', values: { of: OF_ALL, day: '2008-06-02' } },
    ]);
  });
});
