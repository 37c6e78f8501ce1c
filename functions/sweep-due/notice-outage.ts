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
    for (const { id } of await studies.studies()) await tell(id, stretch, ports);
  }
  await studies.saveTick(tick);
};
