import { releaseClaims } from '../../../local/receipts/release-claims.ts';
import { UnreadableRecord } from '../../../shared/ports/unreadable-record.ts';
import { aHouse } from '../../support/a-house.ts';
import { anInterviewRecord } from '../../support/a-participant.ts';

const AT = '2026-03-20T09:00:00Z';
const claim = {
  state: 'sending',
  attempt: 'a-1',
  channel: 'sms',
  template: 'invite',
  at: AT,
  sendBy: '2026-03-20T09:00:15Z',
} as const;

describe('a claim whose process was killed before its message was captured', () => {
  it('is taken back, also beside a record that cannot be read', async () => {
    const house = await aHouse({ at: AT });
    for (const participant of ['P-0001', 'P-0002']) {
      await house.enrol(
        anInterviewRecord({ participant, consent: { sms: true }, registeredAt: '2026-03-19T08:00:00Z' }),
      );
      await house.edit('interviews', participant, (record) => ({ ...record, steps: { 'FU12/invite': claim } }));
    }
    const { readInterviews } = house.records;
    const records = {
      ...house.records,
      readInterviews: async (study: string, participant: string) => {
        if (participant !== 'P-0001') return readInterviews(study, participant);
        throw new UnreadableRecord({ study, participant, stream: 'interviews' }, ['/steps']);
      },
    };
    const { studies, contacts, ports } = house;
    const outbox = { holds: () => false };
    await releaseClaims({ ...ports, stores: { records, studies, contacts }, outbox });
    const released = await house.records.readInterviews('ips-ma', 'P-0002');
    expect(released?.steps['FU12/invite']).toMatchObject({ state: 'waiting', code: 'notCaptured' });
  });
});
