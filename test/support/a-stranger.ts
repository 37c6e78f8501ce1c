import type { CarryOutPorts } from '../../functions/carry-out/ports.ts';
import { handleReply } from '../../functions/handle-reply/handle-reply.ts';
import type { Stream } from '../../shared/domain/record.ts';
import type { aHouse } from './a-house.ts';

const SENDERS: Record<Stream, string> = { interviews: '+4520990001', checkIns: '+4520990002' };

type House = Pick<Awaited<ReturnType<typeof aHouse>>, 'replies' | 'now' | 'posted'>;

/** Somebody whom nobody in the register knows writes to a house; staff open what lies there. */
export const aStranger = (house: House, ports: CarryOutPorts) => {
  const all = { ...ports, replies: house.replies };
  const handedOver = new Map<string, number>();
  return {
    cry: async (
      { to = 'interviews', from = '+4520123456', id }: { to?: Stream; from?: string; id?: string } = {},
      broken: Partial<Parameters<typeof handleReply>[0]> = {},
    ): Promise<void> => {
      const named = id ?? `text-${String(handedOver.size)}`;
      // The carrier hands the same text over with the instant at which it came in.
      const at = handedOver.get(named) ?? house.now();
      handedOver.set(named, at);
      await handleReply({ ...all, ...broken })({
        id: named,
        from,
        to: SENDERS[to],
        text: 'Jeg vil ikke leve mere',
        at,
      });
    },
    /** The oldest, or all of them. */
    read: async (count = Infinity, stream: Stream = 'interviews'): Promise<void> => {
      const { rows } = await house.replies.replies('ips-ma', stream, undefined, 100);
      for (const line of rows.toReversed().slice(0, count)) {
        const read = { at: new Date(house.now()).toISOString(), by: 'lead-1' };
        await house.replies.saveReply({ ...line, read, version: line.version + 1 }, line.version);
      }
    },
    /** Who was mailed when of it, in UTC, and whether it was the first mail or one that follows. */
    told: (from = ''): string[] =>
      house.posted
        .flatMap(({ kind, at, ...mail }) => {
          if (kind !== 'email' || !('subject' in mail) || !mail.subject.startsWith('[Haster]')) return [];
          const isFirst = mail.subject === '[Haster] Læs en besked nu';
          const when = new Date(at).toISOString().slice(0, 16);
          return [`${when} ${mail.to.split('@')[0] ?? ''} ${isFirst ? 'at once' : 'still unread'}`];
        })
        .filter((line) => line >= from),
  };
};
