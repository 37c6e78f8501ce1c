import type { Chance } from '../../../local/chance.ts';
import type { CsvRow } from '../../support/a-csv.ts';
import type { LivedYear } from '../live-year.ts';
import { askAndWait } from './asking.ts';
import type { Cast, Person } from './cast.ts';
import { enterNow } from './entries.ts';
import { ofPerson } from './paths.ts';
import { textFrom } from './texts.ts';

const markUnsafe = async (year: LivedYear, cast: Cast, person: Person, number: string): Promise<void> => {
  const study = cast.study.id;
  const told = await askAndWait(year, {
    study,
    eyes: 'coordinator',
    route: 'participant.contact',
    method: 'PATCH',
    path: ofPerson(cast, person, '/contact'),
    body: { phones: [{ number, unsafe: true }] },
  });
  if (told?.status === 200)
    year.world.seen.unsafe.push({ at: year.world.time.now(), study, participant: person.id, number });
};

export const correctArm = (year: LivedYear, cast: Cast, person: Person, was: string | undefined, luck: Chance) => {
  const arm = luck.one(cast.protocol.arms.map(({ id }) => id).filter((id) => id !== was));
  const asked = { study: cast.study.id, eyes: 'coordinator', route: 'participant.arm', method: 'PATCH' } as const;
  return askAndWait(year, { ...asked, path: ofPerson(cast, person, '/arm'), body: { arm } });
};

/** What a file of before does not know of. */
const NEWS = ['stopText', 'optOut', 'consent', 'stop', 'die', 'unsafe', 'arm'] as const;

/** Something of it befalls somebody whom a file has in this row. */
export const happens = async (
  year: LivedYear,
  cast: Cast,
  person: Person,
  row: CsvRow,
  luck: Chance,
): Promise<void> => {
  const [what, { world }] = [luck.one(NEWS), year];
  const number = row['phone'] ?? '';
  switch (what) {
    case 'stopText':
      if (number !== '') textFrom(world, number, luck.one(Object.values(cast.study.senders)).smsName, 'STOP');
      return;
    case 'unsafe':
      if (number !== '') await markUnsafe(year, cast, person, number);
      return;
    case 'arm':
      await correctArm(year, cast, person, row['arm'], luck);
      return;
    case 'die':
    case 'optOut':
    case 'consent':
    case 'stop':
      await enterNow(year, cast, person, what, luck);
  }
};
