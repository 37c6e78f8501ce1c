import { addDuration, civil } from '../../shared/domain/civil-date.ts';
import { boundTexts } from './actors/bounded-texts.ts';
import { shareNumber } from './actors/household.ts';
import { drawCast } from './actors/cast.ts';
import { staffOf } from './actors/staff.ts';
import { luckOf } from './engine/luck.ts';

const STUDIES = [0, 1, 2, 3];

it.each([8, 40, 60, 200])('%i people of a study find a mentor who has room, whichever arms they draw', (people) => {
  for (const [seed, nth] of [1, 11, 23].flatMap((each) => STUDIES.map((study) => [each, study] as const))) {
    const cast = drawCast(nth, { people, start: 0, armsTurned: 0 }, luckOf(seed)(`cast ${String(nth)}`));
    const caseloads = new Map<string, number>();
    for (const { mentor } of cast.people)
      if (mentor !== undefined) caseloads.set(mentor, (caseloads.get(mentor) ?? 0) + 1);
    const most = Math.min(...Object.values(cast.protocol.checkIns).map(({ caseloadMax }) => caseloadMax));
    expect([...caseloads].filter(([, count]) => count > most)).toEqual([]);
    const staff = staffOf(cast.study.id, people).map(({ user }) => user);
    expect([...caseloads.keys()].filter((mentor) => !staff.includes(mentor))).toEqual([]);
  }
});

it('some worlds have a household: of all studies, with one number and interviews on one day', () => {
  const shared = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((seed) => {
    const luck = luckOf(seed);
    const casts = STUDIES.map((nth) =>
      drawCast(nth, { people: 8, start: 0, armsTurned: 0 }, luck(`cast ${String(nth)}`)),
    );
    shareNumber(casts, 0, luck('household'));
    const all = casts.flatMap(({ protocol, people }) =>
      people.map(({ card, anchors, addresses }) => ({
        number: card.phones[0]?.number ?? '',
        protocol,
        anchors,
        addresses,
      })),
    );
    const number = all[0]?.number ?? '';
    const household = all.filter((each) => each.number === number);
    return household.length > 1 ? [household] : [];
  });
  expect(shared.length).toBeGreaterThan(0);
  for (const household of shared) {
    expect(household).toHaveLength(2 * STUDIES.length);
    const wanted = household.map(({ protocol, anchors }) => {
      const next = protocol.timepoints.find(({ target }) => addDuration(0, target) > 0);
      return next && addDuration(civil(anchors[next.anchor] ?? ''), next.target);
    });
    expect(Math.max(...wanted.map(Number)) - Math.min(...wanted.map(Number))).toBeLessThan(4);
    for (const { addresses, number } of household) expect(addresses).toContain(number);
  }
});

it('some studies bound the texts of a day, of both streams or of one', () => {
  const bounds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((seed) => {
    const luck = luckOf(seed);
    const casts = STUDIES.map((nth) =>
      drawCast(nth, { people: 1, start: 0, armsTurned: 0 }, luck(`cast ${String(nth)}`)),
    );
    boundTexts(casts, luck('texts of a day'));
    return casts.map(({ study }) => Object.keys(study.textsPerDay ?? {}).length);
  });
  expect([...new Set(bounds)].sort()).toEqual([0, 1, 2]);
});
