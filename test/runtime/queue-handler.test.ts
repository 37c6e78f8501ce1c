import type { SQSEvent } from 'aws-lambda';
import { readDueMessage } from '../../shared/contract/due-message.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';

const eventOf = (...bodies: string[]): SQSEvent =>
  ({ Records: bodies.map((body, n) => ({ messageId: `m-${String(n)}`, body })) }) as SQSEvent;

/** What it logs, line by line. */
const listening = () => {
  const lines: string[] = [];
  const say = (code: string, fields: object = {}): void => {
    lines.push(JSON.stringify({ code, ...fields }));
  };
  return { lines, log: { info: say, warn: say, error: say } };
};

describe('a worker of a queue', () => {
  it('gives back the messages that failed, and those alone', async () => {
    const done: string[] = [];
    const handle = queueHandler(async (body) => {
      if (body.startsWith('bad')) throw new Error('a defect');
      done.push(body);
    }, listening().log);
    const answer = await handle(eventOf('one', 'bad two', 'three'), {} as never);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
    expect(done).toEqual(['one', 'three']);
  });

  it('gives back who is due when the message cannot be read', async () => {
    const handle = queueHandler((body) => Promise.resolve(readDueMessage(body)).then(() => undefined), listening().log);
    const good = JSON.stringify({ study: 'ips-ma', kind: 'staff' });
    const answer = await handle(
      eventOf('no JSON', good, JSON.stringify({ study: 'ips-ma', kind: 'letter' })),
      {} as never,
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-0' }, { itemIdentifier: 'm-2' }] });
  });

  it('says which message failed and where, and repeats nothing of it', async () => {
    const { lines, log } = listening();
    const handle = queueHandler(() => Promise.reject(new TypeError('no such number: +4520123456')), log);
    await handle(eventOf('{"to":"+4520123456"}'), {} as never);
    expect(lines).toEqual([expect.stringContaining('"messageId":"m-0"')]);
    expect(lines[0]).toContain('queue-handler.test.ts');
    expect(lines[0]).not.toContain('2012');
  });
});
