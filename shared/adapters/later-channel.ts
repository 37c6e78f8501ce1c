import type { SendOutcome } from '../ports/messenger.ts';

interface Channel<Message> {
  send(message: Message): Promise<SendOutcome>;
}

/**
 * A way to send whose client is read at its first message, so that a cold start does not wait for what it may never ask. When it cannot be read nothing
 * was sent, and it is tried again.
 */
export const laterChannel = <Message>(open: () => Promise<Channel<Message>>): Channel<Message> => {
  let opened: Promise<Channel<Message>> | undefined;
  return {
    send: async (message) => {
      let channel: Channel<Message>;
      try {
        opened ??= open();
        channel = await opened;
      } catch {
        opened = undefined;
        return { kind: 'refusedForNow', code: 'neverConnected' };
      }
      return channel.send(message);
    },
  };
};
