import { isOutage, outageOver } from '../../shared/domain/outage.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { noticeRestore } from './notice-restore.ts';
import { type TellingPorts, tellStudies } from './tell-studies.ts';

/** One study that cannot be told keeps no other from its messages. @throws when none could be */
const tellAll = async (stretch: { from: Instant; until: Instant }, ports: TellingPorts): Promise<void> => {
  const { failures, of } = await tellStudies(
    async (study) => {
      const { appointments } = await ports.studies.plan(study.id, study.protocolVersion);
      return { ...study, outage: outageOver(stretch, study.outage, appointments) };
    },
    'outageUntold',
    ports,
  );
  if (failures.length > 0 && failures.length === of) throw failures[0];
};

/**
 * Before anything is looked at: whether the tables were restored, and whether more than an hour went by without a tick; every study is told, so that staff see
 * what waited before its invitations go (ADR 19). The tick is kept last, so that one that dies before it finds the same again.
 * @param tick the instant of this tick by the clock that ticks come by; the studies' own, but for a clock that is turned
 */
export const noticeBeforeTick = async (ports: TellingPorts, tick: Instant = ports.clock.now()): Promise<void> => {
  const { studies, clock, log } = ports;
  const last = await studies.lastTick();
  const isTold = last === undefined || (await noticeRestore(last, ports));
  if (last && isOutage(last.at, tick)) {
    const until = clock.now();
    const stretch = { from: until - (tick - last.at), until };
    log.info('outageOver', { seconds: Math.round((tick - last.at) / 1000) });
    await tellAll(stretch, ports);
  }
  if (isTold) await studies.saveTick(tick);
};
