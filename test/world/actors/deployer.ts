import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { recordKey } from '../../../shared/adapters/dynamo/keys.ts';
import { STREAMS } from '../../../shared/domain/record.ts';
import type { Chance } from '../../../local/chance.ts';
import { TABLES } from '../outside/worker.ts';
import type { LivedYear } from '../live-year.ts';

const DAY_MS = 86_400_000;
/** How long newer code runs beside ours before it is rolled back. */
const ROLLED_BACK_AFTER_MS = 2 * DAY_MS;
/** A world that is left before it is rolled back holds what its own code cannot read. */
const SHORTEST_DAYS = 3;
const NEWER_STATE = { state: 'ofNewerCode', at: '2024-01-01T00:00:00Z' };

/** What newer code leaves in a row: a field that we do not know, or a state that we must not act on. It is gone again after a rollback. */
const writeAsNewer = ({ world, casts }: LivedYear, luck: Chance): void => {
  const { study, people } = luck.one(casts);
  const key = recordKey({ study: study.id, participant: luck.one(people).id, stream: luck.one(STREAMS) });
  const update = (UpdateExpression: string, values?: object): void => {
    const input = {
      TableName: TABLES.records,
      Key: key,
      UpdateExpression,
      ConditionExpression: 'attribute_exists(pk)',
    };
    world.dynamo.perform(new UpdateCommand({ ...input, ...values }));
  };
  update('SET ofNewerCode = :field', { ExpressionAttributeValues: { ':field': { kind: 'unheard of' } } });
  if (luck.often(0.5)) return;
  const names = { ExpressionAttributeNames: { '#steps': 'steps', '#step': 'FU12/ofNewerCode' } };
  update('SET #steps.#step = :step', { ...names, ExpressionAttributeValues: { ':step': NEWER_STATE } });
  world.time.after(ROLLED_BACK_AFTER_MS, () => {
    update('REMOVE #steps.#step', names);
  });
};

export const deploy = (year: LivedYear, luck: Chance): void => {
  const { world, start, days } = year;
  if (days < SHORTEST_DAYS) return;
  for (let nth = 0; nth < world.profile().deploys; nth += 1) {
    const at = start + luck.next() * (days - SHORTEST_DAYS) * DAY_MS;
    world.time.at(at, () => {
      writeAsNewer(year, luck);
    });
  }
};
