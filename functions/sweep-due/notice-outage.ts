import { isOutage, outageOver } from '../../shared/domain/outage.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Log } from '../../shared/ports/log.ts';
import type { StudyBook } from '../../shared/ports/study-book.ts';

const MAX_RACES = 10;

export interface OutagePorts {
  studies: Pick<StudyBook, 'study' | 'studies' | 'saveStudy' | 'plan' | 'lastTick' | 'saveTick' | 'forget'>;
  clock: Clock;
  log: Log;
}

const tell = async (
  id: string,
  stretch: { from: Instant; until: Instant },
  { studies }: OutagePorts,
): Promise<void> => {
  for (let race = 0; race < MAX_RACES; race += 1) {
    studies.forget();
    const study = await studies.study(id);
    if (study === undefined) return;
    const { appointments } = await studies.plan(id, study.protocolVersion);
    const told = { ...study, revision: study.revision + 1, outage: outageOver(stretch, study.outage, appointments) };
    if (await studies.saveStudy(told, study.revision)) return;
  }
  throw new Error(`study ${id} could not be told of an outage`);
};

/** One study that cannot be told keeps no other from its messages. @throws when none could be */
const tellAll = async (stretch: { from: Instant; until: Instant }, ports: OutagePorts): Promise<void> => {
  const ids = (await ports.studies.studies()).map(({ id }) => id);
  const failures: unknown[] = [];
  for (const id of ids) {
    try {
      await tell(id, stretch, ports);
    } catch (error) {
      ports.log.error('outageUntold', { study: id, code: error instanceof Error ? error.name : 'unknown' });
      failures.push(error);
    }
  }
  if (failures.length > 0 && failures.length === ids.length) throw failures[0];
};

/**
 * Before anything is looked at: after more than an hour without a tick every study is told, so that staff see what waited before its
 * invitations go (ADR 19). The tick is kept last, so that one that dies before it finds the same outage again.
 * @param tick the instant of this tick by the clock that ticks come by; the studies' own, but for a clock that is turned
 */
export const noticeOutage = async (ports: OutagePorts, tick: Instant = ports.clock.now()): Promise<void> => {
  const { studies, clock, log } = ports;
  const last = await studies.lastTick();
  if (isOutage(last, tick)) {
    const until = clock.now();
    const stretch = { from: until - (tick - last), until };
    log.info('outageOver', { seconds: Math.round((tick - last) / 1000) });
    await tellAll(stretch, ports);
  }
  await studies.saveTick(tick);
};
