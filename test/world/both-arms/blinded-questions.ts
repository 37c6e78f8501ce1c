import { type RouteId, type Sight, sightOn } from '../../../functions/serve-api/policy.ts';
import { ROUTES } from '../../../functions/serve-api/routes.ts';
import type { Route } from '../../../functions/serve-api/route.ts';
import { apiPath } from '../../../functions/serve-api/openapi/api-path.ts';
import { isBlinded } from '../../../shared/domain/roles-together.ts';
import type { Chance } from '../../../local/chance.ts';
import { type Eyes, READERS } from '../actors/staff.ts';

/** One request of one who may not know any arm. */
export interface Question {
  eyes: Eyes;
  route: RouteId;
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  participant?: string;
}

/** Who is asked about by name, and what else the paths of a study name. */
export interface Named {
  study: string;
  /** Interview pseudonyms, each with the ids of what is open of them on either side, check-ins too. */
  people: { id: string; work: string[] }[];
  /** Second pseudonyms, which these eyes must find nobody by. */
  aliases: string[];
  lines: string[];
  /** ISO dates: today, and days on which somebody is met. */
  days: string[];
  /** `2024-03`: a month that has ended. */
  month: string;
}

const isUninvolved = (eyes: Eyes): eyes is 'operator' | 'stranger' => eyes === 'operator' || eyes === 'stranger';

/** Whoever may never learn an arm: blinded by their role, an operator, and somebody of another study. */
export const BLINDED_EYES = (Object.keys(READERS) as Eyes[]).filter(
  (eyes) => isUninvolved(eyes) || isBlinded({ roles: [eyes] }),
);

const sightOf = (eyes: Eyes, { id }: Route): Sight | undefined =>
  sightOn(id, { operator: eyes === 'operator', roles: isUninvolved(eyes) ? [] : [eyes] });

const GETS = ROUTES.filter(({ method }) => method === 'GET');

const queriesOf = (id: RouteId, { people, aliases, days, month }: Named): string[] => {
  const [first] = people;
  const [alias] = aliases;
  switch (id) {
    case 'participants.list':
      return [
        'q=P-',
        `q=${alias ?? ''}`,
        'q=Deltager',
        'arm=IPS-MA',
        'mentor=mentor-1',
        'status=active',
        'state=overdue',
      ];
    case 'worklist.read':
      return ['kind=task', 'overdue=true', `participant=${first?.id ?? ''}`, `participant=${alias ?? ''}`];
    case 'slots.list':
      return [`participant=${first?.id ?? ''}`, `from=${days[0] ?? ''}&minutes=60`];
    case 'assessorDay.read':
      return ['contact=true'];
    case 'inbox.list':
      return ['stream=checkIns', `participant=${first?.id ?? ''}`];
    case 'retention.read':
      return ['perArm=true', `asOf=${month}-01`];
    case 'report.read':
      return ['format=csv', 'perArm=true'];
    case 'exports.csv':
      return ['table=participants'];
    case 'participants.export':
      return ['reason=monthly'];
    default:
      return [];
  }
};

/** What only the looks at one person ask for. */
const looksAt = (id: RouteId, work: readonly string[]): string[] =>
  id === 'participant.read'
    ? [
        'purpose=call',
        'purpose=browse&why=asked',
        ...work.map((task) => `purpose=call&task=${encodeURIComponent(task)}`),
      ]
    : [];

const fillings = ({ study, lines, days }: Named, participant: string): Record<string, string[]> => ({
  study: [study],
  participant: [participant],
  timepoint: ['FU12'],
  assessor: [READERS.assessor(study), 'assessor-2'],
  user: ['mentor-1'],
  day: days,
  line: lines,
  version: ['1'],
  number: ['1'],
});

/** Every address of a path with whatever its parameters may be. */
const filled = (path: string, values: Record<string, string[]>): string[] => {
  let paths = [apiPath(path)];
  for (const [name, each] of Object.entries(values))
    paths = paths.flatMap((known) =>
      known.includes(`{${name}}`)
        ? each.map((value) => known.replace(`{${name}}`, encodeURIComponent(value)))
        : [known],
    );
  return paths.map((known) => known.replaceAll(/\{\w+\}/g, 'none'));
};

interface Place {
  paths: string[];
  queries: string[];
  participant?: string;
}

const placed = (named: Named, { id, path }: Route): Place[] => {
  if (!path.includes(':participant'))
    return [{ paths: filled(path, fillings(named, '')), queries: queriesOf(id, named) }];
  const people = [...named.people, ...named.aliases.map((alias) => ({ id: alias, work: [] }))];
  return people.map(({ id: participant, work }) => ({
    paths: filled(path, fillings(named, participant)),
    queries: looksAt(id, work),
    participant,
  }));
};

/** Each address as it is and, half of the time, with one of the queries that it takes; of one person one or the other. */
const pathsOf = ({ paths, queries, participant }: Place, luck: Chance): string[] =>
  paths.flatMap((path) => {
    const asked = queries.length > 0 && luck.often(0.5) ? [`${path}?${luck.one(queries)}`] : [];
    return participant === undefined || asked.length === 0 ? [path, ...asked] : asked;
  });

const looks = (route: Route, eyes: Eyes, named: Named, luck: Chance): Question[] =>
  placed(named, route).flatMap((place) =>
    pathsOf(place, luck).map((path): Question => ({
      eyes,
      route: route.id,
      method: 'GET',
      path,
      ...(place.participant === undefined ? {} : { participant: place.participant }),
    })),
  );

/** Before anything is looked at: a report that is frozen now, and the address of a calendar. */
export const preparations = ({ study, month }: Named): Question[] => [
  {
    eyes: 'principalInvestigator',
    route: 'reports.freeze',
    method: 'POST',
    path: `/api/studies/${study}/reports`,
    body: { month },
  },
  { eyes: 'assessor', route: 'calendar.mint', method: 'POST', path: `/api/studies/${study}/calendar`, body: {} },
];

interface Door {
  route: Route;
  /** Absent: it is shut. */
  sight: Sight | undefined;
  eyes: Eyes;
}

const DOORS: readonly Door[] = GETS.flatMap((route) =>
  BLINDED_EYES.map((eyes) => ({ route, eyes, sight: sightOf(eyes, route) })),
);

/** Whoever is refused is refused alike, so some of the shut doors are enough. */
const KNOCKS = 12;

/** Through each door one of those who see alike behind it, since two would see the same. */
const openDoors = (luck: Chance): Door[] => {
  const behind = new Map<string, Door>();
  for (const door of luck.shuffled(DOORS.filter(({ sight }) => sight !== undefined)))
    behind.set(`${door.route.id} ${door.sight ?? ''}`, door);
  return [...behind.values()];
};

/** All that can be looked at by whoever may know no arm, and some of what cannot. */
export const blindedQuestions = (named: Named, luck: Chance): Question[] => {
  const shut = luck.shuffled(DOORS.filter(({ sight }) => sight === undefined)).slice(0, KNOCKS);
  return [...openDoors(luck), ...shut].flatMap(({ eyes, route }) => looks(route, eyes, named, luck));
};
