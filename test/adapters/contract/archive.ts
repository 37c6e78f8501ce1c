import type { StepOutcome } from '../../../shared/domain/record.ts';
import type { MessageRow, RecordKey } from '../../../shared/ports/record-store.ts';
import { changed, enrol, recordsOf, STUDY } from '../../support/a-commit.ts';
import type { ContractRun } from '../record-store-contract.ts';

const OWNER: RecordKey = { study: STUDY, participant: 'P-1', stream: 'interviews' };
const sent = (delivery: 'sent' | 'delivered'): StepOutcome => ({
  state: 'sent',
  delivery,
  sentAt: '2026-03-06T09:00:01Z',
  attempt: 'a1x',
  channel: 'sms',
  template: 'invite',
  at: '2026-03-06T09:00:00Z',
});
const row = (delivery: string): MessageRow => ({
  ...OWNER,
  key: 'FU12/invite',
  at: '2026-03-06T09:00:00Z',
  state: 'sent',
  delivery,
});

export const archiveContract = ({ open }: ContractRun): void => {
  describe('the finished steps of a follow-up', () => {
    const archived = async () => {
      const { store } = await open();
      const { interviews } = await enrol(store, { participant: 'P-1' });
      const archive = ['FU12/invite', 'FU12/pre', 'FU24/pre'].map((key) => ({ ...OWNER, key, outcome: sent('sent') }));
      const result = await store.commit({
        token: 'end',
        changes: [changed(interviews, { archived: ['FU12'] })],
        archive,
      });
      return { store, record: recordsOf(result)[0]! };
    };

    it('are found again by their follow-up', async () => {
      const { store } = await archived();
      expect(await store.archivedSteps(OWNER, 'FU12/')).toEqual([
        { key: 'FU12/invite', outcome: sent('sent') },
        { key: 'FU12/pre', outcome: sent('sent') },
      ]);
      expect(await store.archivedSteps({ ...OWNER, stream: 'checkIns' }, 'FU12/')).toEqual([]);
    });

    it('are archived once: a second time nothing of the commit is written', async () => {
      const { store, record } = await archived();
      const again = {
        token: 'again',
        changes: [changed(record, { language: 'en' })],
        archive: [{ ...OWNER, key: 'FU12/pre', outcome: sent('delivered') }],
      };
      expect(await store.commit(again)).toEqual({ kind: 'exists' });
      expect(await store.readInterviews(STUDY, 'P-1')).toEqual(record);
      expect((await store.archivedSteps(OWNER, 'FU12/pre'))[0]?.outcome).toEqual(sent('sent'));
    });

    it('come back when the outcome is voided, but only those that are there', async () => {
      const { store, record } = await archived();
      const back = {
        token: 'void',
        changes: [changed(record, { steps: { 'FU12/pre': sent('sent') } })],
        unarchive: [{ ...OWNER, key: 'FU12/pre' }],
      };
      const [voided] = recordsOf(await store.commit(back));
      expect((await store.archivedSteps(OWNER, 'FU12/')).map(({ key }) => key)).toEqual(['FU12/invite']);
      const twice = {
        token: 'twice',
        changes: [changed(voided!, { language: 'en' })],
        unarchive: [{ ...OWNER, key: 'FU12/pre' }],
      };
      expect(await store.commit(twice)).toEqual({ kind: 'lostRace' });
    });

    it('take a receipt that comes after the end, in the message list too', async () => {
      const { store } = await archived();
      await store.amendArchived(OWNER, { key: 'FU12/invite', outcome: sent('delivered') }, row('delivered'));
      expect((await store.archivedSteps(OWNER, 'FU12/invite'))[0]?.outcome).toEqual(sent('delivered'));
      expect((await store.messages(STUDY, {}, undefined, 10)).rows).toEqual([row('delivered')]);
      await expect(
        store.amendArchived(OWNER, { key: 'FU12/none', outcome: sent('sent') }, row('sent')),
      ).rejects.toThrow();
    });
  });
};
