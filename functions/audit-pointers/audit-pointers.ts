import type { AuditPorts } from './ports.ts';
import { awaitsRelease } from '../../shared/domain/restore.ts';
import { redoErasures } from '../../shared/ports/redo-erasures.ts';
import { beginStaffMail } from '../../shared/ports/wake-staff-mail.ts';
import { auditNights, auditRegister } from './audit-register.ts';
import { auditStudy, isAudited, nightOf } from './audit-study.ts';
import { followUnread } from './follow-unread.ts';

/** A run ends well before Lambda would end it (15 minutes); the next one of the same night goes on. */
const AUDIT_BUDGET_SECONDS = 13 * 60;

/**
 * The watch over the one derived thing that is stored (product.md section 2): every pointer of every study is computed anew each night, and one that
 * was later than it should have been, so that somebody would have been forgotten, is mended and raises an alarm. So does a history that somebody has
 * changed by another way, and one that an earlier night has kept and that is gone.
 * @throws Error at the end, when a study could not be audited; the others were
 */
export const auditPointers = (ports: AuditPorts) => async (): Promise<void> => {
  const { studies, clock, log, meter } = ports;
  const until = clock.now() + AUDIT_BUDGET_SECONDS * 1_000;
  studies.forget();
  const failed: string[] = [];
  const all = await studies.studies();
  await auditRegister(all, ports);
  for (const study of all) {
    try {
      // At every run, whatever was audited: whoever restores a table runs this by hand before anything is sent.
      if (!(await redoErasures(study.id, ports))) failed.push(study.id);
      const isOver = isAudited(study, clock.now());
      if (!isOver || awaitsRelease(study.restore)) await followUnread(study, ports);
      if (isOver) {
        await auditNights(study.id, nightOf(study, clock.now()), ports);
        continue;
      }
      await beginStaffMail(studies, study.id, clock.now());
      if (await auditStudy(study.id, until, ports)) continue;
      log.info('auditHandedOver', { study: study.id });
      return;
    } catch (error) {
      log.error('auditStopped', { study: study.id, code: error instanceof Error ? error.name : 'unknown' });
      failed.push(study.id);
    }
  }
  if (failed.length > 0) throw new Error(`not audited: ${failed.join(', ')}`);
  meter.count('audit');
};
