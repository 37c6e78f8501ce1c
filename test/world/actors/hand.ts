import { Problem } from '../../../functions/serve-api/problem.ts';
import { writeParticipant } from '../../../functions/serve-api/write-participant.ts';
import type { Writing } from '../../../functions/serve-api/writing.ts';
import { isoInstant, type Instant } from '../../../shared/domain/zone.ts';
import type { Ids } from '../../../shared/ports/clock.ts';
import type { Study } from '../../../shared/ports/study-book.ts';
import { withSealedTexts } from '../../../shared/ports/sealed-texts.ts';
import { UnreadableRecord } from '../../../shared/ports/unreadable-record.ts';
import type { WorldStores } from '../outside/worker.ts';
import { worldApi } from '../outside/api.ts';
import type { Cast } from './cast.ts';
import { enrolmentOf } from './enrolment.ts';
import { inStudy } from './paths.ts';
import { staffOf } from './staff.ts';

const COORDINATOR = 'coordinator-1';

export interface HandPorts {
  stores: Pick<WorldStores, 'records' | 'studies' | 'contacts'>;
  ids: Ids;
  now: () => Instant;
}

/** What staff enter, by the API's own way to write; a refusal is an answer too. @throws only what the store throws */
export const enter = async (
  { stores, ids, now }: HandPorts,
  study: Study,
  participant: string,
  writing: Writing,
  user = COORDINATOR,
): Promise<boolean> => {
  const writer = {
    user,
    roles: [],
    sight: 'site' as const,
    study,
    now: now(),
    token: ids.next(),
    isRepeatable: false,
    header: () => undefined,
  };
  try {
    const records = withSealedTexts(stores.records, stores.contacts);
    await writeParticipant(writer, participant, writing, { ...stores, ids, records });
    return true;
  } catch (error) {
    // What newer code has left there cannot be edited until it is rolled back.
    if (error instanceof Problem || error instanceof UnreadableRecord) return false;
    throw error;
  }
};

type Opened = Pick<Cast, 'study' | 'protocol' | 'people'>;

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The study with its staff, and everyone in it, enrolled by the API before anything can go wrong. */
export const openStudy = async (ports: HandPorts & { stores: WorldStores }, cast: Opened): Promise<void> => {
  const { stores, ids, now } = ports;
  const { study, protocol, people } = cast;
  await stores.studies.saveStudy(study, undefined);
  await stores.studies.publish(study.id, protocol, 'world', isoInstant(now()));
  for (const member of staffOf(study.id, people.length)) await stores.studies.saveMember(member);
  const api = worldApi({ ...stores, ids, clock: { now }, log: SILENT, meter: { count: () => undefined } });
  const headers = { authorization: `Bearer ${COORDINATOR}`, 'content-type': 'application/json' };
  for (const person of people) {
    const body = JSON.stringify(enrolmentOf(person));
    const told = await api.request(inStudy(cast, '/participants'), { method: 'POST', headers, body });
    if (told.status !== 201) throw new Error(`not enrolled: ${await told.text()}`);
  }
};
