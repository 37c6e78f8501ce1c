import { amended, aPublisher, preview } from '../../support/a-publisher.ts';
import type { Loose, Office } from '../../support/an-office.ts';

const START = '2026-05-04T09:00:00Z';

describe('a window that closed days can fill', () => {
  const SUMMER = [{ from: '2026-07-06', to: '2026-08-09' }];
  const short = (postWindow: string) => {
    const protocol = amended((steps) => steps.filter(({ id }) => ['pre', 'invite', 'book2', 'close'].includes(id)));
    const timepoints = protocol.timepoints.map((each) => (each.id === 'FU12' ? { ...each, postWindow } : each));
    return { ...protocol, timepoints };
  };
  const closedFor = async (office: Office, postWindow: string) =>
    (await preview(office, short(postWindow), 'all')).body.warnings.map(({ code, field, of }: Loose) => [
      code,
      field,
      of,
    ]);

  it.each([
    ['of the study', { closedPeriods: SUMMER }],
    ['of one site', { sites: [{ id: 'north', closedPeriods: SUMMER }] }],
  ])('is told to whoever publishes, where they are those %s', async (_, settings) => {
    const office = await aPublisher(START);
    await office.ask('PATCH', office.inStudy(''), settings);
    expect(await closedFor(office, 'P5D')).toEqual([['WINDOW_IN_CLOSED_DAYS', '/protocol/timepoints/1', 'FU12']]);
    expect(await closedFor(office, 'P14D')).toEqual([]);
  });

  it('is none without closed days so long', async () => {
    expect(await closedFor(await aPublisher(START), 'P5D')).toEqual([]);
  });
});
