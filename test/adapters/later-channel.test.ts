import { laterChannel } from '../../shared/adapters/later-channel.ts';
import type { OutgoingSms, SendOutcome } from '../../shared/ports/messenger.ts';
import { anSms } from '../support/outgoing.ts';

const accepted: SendOutcome = { kind: 'accepted', providerMessageId: 'm1' };

/** A way to send that cannot be opened the first `failing` times. */
const aChannel = (failing = 0) => {
  const sent: OutgoingSms[] = [];
  let opened = 0;
  const channel = laterChannel<OutgoingSms>(async () => {
    opened += 1;
    if (opened <= failing) throw new Error('a file that cannot be read');
    return {
      send: async (message) => {
        sent.push(message);
        return accepted;
      },
    };
  });
  return { channel, sent, opened: () => opened };
};

describe('a way to send that is read later', () => {
  it('is opened by the first message, once', async () => {
    const { channel, sent, opened } = aChannel();
    expect(opened()).toBe(0);
    expect(await Promise.all([channel.send(anSms()), channel.send(anSms())])).toEqual([accepted, accepted]);
    expect([opened(), sent.length]).toEqual([1, 2]);
  });

  it('has sent nothing when it cannot be opened, and sends when it is tried again', async () => {
    const { channel, sent } = aChannel(1);
    expect(await channel.send(anSms())).toEqual({ kind: 'refusedForNow', code: 'neverConnected' });
    expect(sent).toEqual([]);
    expect(await channel.send(anSms())).toEqual(accepted);
    expect(sent).toHaveLength(1);
  });
});
