import { arrival, enrolled } from '../../../functions/serve-api/newcomer.ts';
import { Problem } from '../../../functions/serve-api/problem.ts';
import { writeParticipant } from '../../../functions/serve-api/write-participant.ts';
import type { Writing } from '../../../functions/serve-api/writing.ts';
import { isoInstant, type Instant } from '../../../shared/domain/zone.ts';
import type { Ids } from '../../../shared/ports/clock.ts';
import type { Study } from '../../../shared/ports/study-book.ts';
import { withSealedTexts } from '../../../shared/ports/sealed-texts.ts';
import { UnreadableRecord } from '../../../shared/ports/unreadable-record.ts';
import type { WorldStores } from '../outside/worker.ts';
import type { Cast, Person } from './cast.ts';
import { staffOf } from './staff.ts';

export const COORDINATOR = 'coordinator-1';

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

const enrol = async ({ stores, ids, now }: HandPorts, { study, protocol }: Opened, person: Person): Promise<void> => {
  const plan = await stores.studies.plan(study.id, protocol.version);
  const { id, arm, mentor, anchors, consent, card } = person;
  const alias = ids.pseudonym(study.id, 'checkIns');
  const newcomer = { participant: id, alias, arm, anchors, consent, card, ...(mentor === undefined ? {} : { mentor }) };
  const at = now();
  const entry = enrolled(newcomer, study, { now: at, by: COORDINATOR, plan });
  if (entry.kind === 'refused') throw new Error(`not enrolled: ${entry.why} ${entry.field}`);
  const sealed = await stores.contacts.seal(study.id, id, card, 0);
  const event = { action: 'enrolled', at: isoInstant(at), by: COORDINATOR } as const;
  const { caseloads: _unlimited, ...newly } = arrival(entry.record, sealed, event, plan, at);
  const result = await stores.records.commit({ token: ids.next(), ...newly });
  if (result.kind !== 'committed' && result.kind !== 'exists') throw new Error(`not enrolled: ${result.kind}`);
};

/** The study with its staff, and everyone in it. */
export const openStudy = async (ports: HandPorts, cast: Opened): Promise<void> => {
  const { studies } = ports.stores;
  await studies.saveStudy(cast.study, undefined);
  await studies.publish(cast.study.id, cast.protocol, 'world', isoInstant(ports.now()));
  for (const member of staffOf(cast.study.id)) await studies.saveMember(member);
  for (const person of cast.people) await enrol(ports, cast, person);
};
