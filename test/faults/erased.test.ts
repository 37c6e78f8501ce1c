import { handleReply } from '../../functions/handle-reply/handle-reply.ts';
import { recordReceipt } from '../../functions/record-receipt/record-receipt.ts';
import { RECEIPT_EVENTS } from '../../shared/domain/receipt.ts';
import { aNewcomer, anOffice } from '../support/an-office.ts';

const OUR_NUMBER = '+4520990001';

/** Somebody who got a text and was erased: asked for by one, confirmed by another, carried out seven days later. */
const anErasedPerson = async (until: string) => {
  const office = await anOffice({ at: '2026-03-19T08:00:00Z' });
  await office.ask('POST', office.inStudy('/participants'), aNewcomer());
  await office.until('2026-03-20T09:30:00Z');
  const [text] = office.posted.filter(({ participant }) => participant === 'P-1');
  const reason = 'asked for it';
  await office.ask('POST', office.of('P-1:erase'), { reason }, { as: 'lead-1' });
  await office.ask('POST', office.of('P-1:erase'), { reason, confirm: true }, { as: 'coordinator-1' });
  await office.until(until);
  const reply = handleReply({ ...office.workerPorts, replies: office.replies });
  return {
    ...office,
    attempt: text?.attempt ?? '',
    sentBefore: office.posted.length,
    write: (words: string) =>
      reply({ id: `late-${words}`, from: '+4520123456', to: OUR_NUMBER, text: words, at: office.now() }),
    open: async () => {
      const both = await office.records.readBoth('ips-ma', 'P-1');
      const tasks = [both?.interviews, both?.checkIns].flatMap((record) => Object.values(record?.tasks ?? {}));
      return tasks.filter(({ state }) => state === 'open').map(({ why }) => why);
    },
  };
};

describe('somebody who asked to be forgotten', () => {
  it.each(RECEIPT_EVENTS)(
    'is sent nothing, and is nobody’s work, when a report comes after the erasure: %s',
    async (event) => {
      const office = await anErasedPerson('2026-03-28T09:00:00Z');
      await recordReceipt(office.workerPorts)({ attempt: office.attempt, event, at: '2026-03-28T09:00:00Z' });
      await office.until('2026-04-30T09:00:00Z');
      expect(office.posted.slice(office.sentBefore).filter(({ participant }) => participant === 'P-1')).toEqual([]);
      expect(await office.open()).toEqual([]);
    },
  );

  it.each(['STOP', '1', 'Hvem er I?'])('is answered by nobody after it, and filed as nobody: %s', async (words) => {
    const office = await anErasedPerson('2026-03-28T09:00:00Z');
    expect(await office.write(words)).toEqual({ filed: 0 });
    expect(office.posted).toHaveLength(office.sentBefore);
    const { rows } = await office.replies.replies('ips-ma', 'interviews', undefined, 10);
    expect(rows.map(({ participant }) => participant)).toEqual([undefined]);
  });

  it.each(['STOP', '1', 'Hvem er I?'])('is sent no answer in the seven days before it: %s', async (words) => {
    const office = await anErasedPerson('2026-03-21T09:00:00Z');
    expect(await office.write(words)).toEqual({ filed: 1 });
    await office.until('2026-03-26T09:00:00Z');
    expect(office.posted.slice(office.sentBefore).filter(({ to }) => to === '+4520123456')).toEqual([]);
  });
});
