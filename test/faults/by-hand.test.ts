import { handleReply } from '../../functions/handle-reply/handle-reply.ts';
import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import type { ReceiptEvent } from '../../shared/domain/receipt.ts';
import type { SendOutcome } from '../../shared/ports/messenger.ts';
import { aNewcomer, anOffice } from '../support/an-office.ts';
import { mortal, type Death } from '../support/mortal.ts';

/** A Thursday between two invitations of FU12, at eleven. */
const AT = '2026-03-26T10:00:00Z';
const LEAVES_AT = '2026-03-26T10:10:00Z';
const TEXT = 'Vi finder en ny dag sammen. Ring {tlf}. Hilsen {afs}';

const aRoom = async () => {
  const office = await anOffice({ at: AT });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  const { status } = await office.ask('POST', office.of('P-1', '/messages'), { text: TEXT, channel: 'sms' });
  if (status !== 201) throw new Error(`not written: ${String(status)}`);
  const byHand = () =>
    office.posted.filter(({ participant, step }) => participant === 'P-1' && step.includes('byHand'));
  const interviews = async () => office.records.readInterviews('ips-ma', 'P-1');
  return {
    ...office,
    byHand,
    state: async () =>
      Object.entries((await interviews())?.steps ?? {}).find(([key]) => key.includes('byHand'))?.[1].state,
    tasks: async () =>
      Object.values((await interviews())?.tasks ?? {})
        .filter(({ kind }) => kind === 'messageTrouble')
        .map(({ why, state }) => `${why} ${state}`),
    report: (event: ReceiptEvent) =>
      recordReceipt(office.workerPorts)({ attempt: byHand()[0]?.attempt ?? '', event, at: LEAVES_AT }),
  };
};

describe('a message by hand', () => {
  it.each<[SendOutcome, string, string[]]>([
    [{ kind: 'unclear', code: 'timeout' }, 'unconfirmed', ['unconfirmed open']],
    [{ kind: 'refusedForGood', code: 'blocked', because: 'address' }, 'failed', ['failed open']],
  ])('whose provider says %j is asked for once, and a person is told', async (answer, state, tasks) => {
    const room = await aRoom();
    room.answers.next = ({ step, attempt }) =>
      step.includes('byHand') ? answer : { kind: 'accepted', providerMessageId: attempt };
    await room.until('2026-03-26T14:00:00Z');
    expect([room.byHand().filter(({ kind }) => kind === 'sms').length, await room.state()]).toEqual([1, state]);
    expect(await room.tasks()).toEqual(tasks);
  });

  it('that is throttled goes a minute later, once', async () => {
    const room = await aRoom();
    const answers: SendOutcome[] = [{ kind: 'refusedForNow', code: 'throttled' }];
    room.answers.next = ({ attempt }) => answers.shift() ?? { kind: 'accepted', providerMessageId: attempt };
    await room.until('2026-03-26T14:00:00Z');
    expect(room.byHand().map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-26T10:10:00.000Z',
      '2026-03-26T10:11:00.000Z',
    ]);
    expect(await room.state()).toBe('sent');
  });

  it('that the carrier reports as failed is shown to a person, and nothing is written in its place in another way', async () => {
    const room = await aRoom();
    await room.until(LEAVES_AT);
    await room.report('failed');
    await room.until('2026-03-27T14:00:00Z');
    expect([await room.state(), await room.tasks()]).toEqual(['failed', ['failed open']]);
    expect(room.byHand()).toHaveLength(1);
  });

  it('that is answered with a digit is read by a person: nobody knows what was asked', async () => {
    const room = await aRoom();
    await room.until(LEAVES_AT);
    const reply = handleReply({ ...room.workerPorts, replies: room.replies });
    await reply({ id: 'one', from: '+4520123456', to: '+4520990001', text: '1', at: room.now() });
    expect(await room.tasks()).toEqual(['reply.callbackOrConfirm open']);
  });

  it.each(
    [1, 2, 3, 4, 5].flatMap((nth): [number, Death][] => [
      [nth, 'before'],
      [nth, 'after'],
    ]),
  )('whose worker dies at call %i (%s it is obeyed) leaves once, or a person is asked', async (nth, how) => {
    const room = await aRoom();
    const worker = mortal(room, room.workerPorts);
    await worker.until('2026-03-26T10:09:00Z');
    worker.dieAt(nth, how);
    await worker.until('2026-03-26T14:00:00Z');
    expect(room.byHand().length).toBeLessThanOrEqual(1);
    const state = await room.state();
    expect(await room.tasks()).toEqual(state === 'sent' ? [] : ['unconfirmed open']);
  });
});
