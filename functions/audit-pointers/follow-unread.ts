import { STREAMS } from '../../shared/domain/record.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import { unreadNotice } from '../../shared/ports/unread-notice.ts';
import type { AuditPorts } from './ports.ts';
import { withoutStopping } from './without-stopping.ts';

/** A cry for help that nobody has read is told again in the morning, also where a restore has taken away what would have told it. */
export const followUnread = async ({ id, protocolVersion }: Study, ports: AuditPorts): Promise<void> => {
  const { records, replies, studies, clock } = ports;
  await withoutStopping({ study: id }, ports, async () => {
    for (const stream of STREAMS) {
      if (!(await replies.isNobodyUnread(id, stream))) continue;
      const notice = unreadNotice({ study: id, stream }, await studies.plan(id, protocolVersion), clock.now());
      const token = `audit/${id}/${notice.escalation}/${notice.notBefore}`;
      await records.commit({ token, changes: [], notices: [notice] });
    }
  });
};
