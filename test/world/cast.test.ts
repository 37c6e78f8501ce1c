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
