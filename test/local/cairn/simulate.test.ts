import { armSizes } from '../../../local/simulate/assumed-trials.ts';
import { liveTrial } from '../../../local/simulate/live-trial.ts';
import { simulationDocument } from '../../../local/simulate/simulation-document.ts';
import { simulationTables } from '../../../local/simulate/simulation-tables.ts';
import { builtInParticipantTexts, builtInStaffTexts } from '../../../shared/contract/built-in-texts.ts';
import { civil } from '../../../shared/domain/civil-date.ts';
import { builtIn } from '../../support/a-study.ts';

const INVITATION = { stream: 'interviews', sms: 'Hej från {afs}.' } as const;

const simulated = async (
  protocol: Parameters<typeof builtIn>[0],
  over: { participants: number; months: number; seed?: number },
) => {
  const setting = { seed: 1, start: civil('2025-02-03'), pricePerSegment: 0.06, ...over };
  const complaints: string[] = [];
  const trial = await liveTrial(
    builtIn(protocol),
    setting,
    () => undefined,
    (line) => complaints.push(line),
  );
  return { trial, complaints, document: await simulationDocument(trial, setting) };
};

describe('a simulated trial', () => {
  it('randomises as many as IPS-MA did (F1.1)', () => {
    expect(armSizes(builtIn('ips-ma'), 326).map(({ arm, size }) => [arm.id, size])).toEqual([
      ['IPS-MA', 162],
      ['SAU', 164],
    ]);
    expect(armSizes(builtIn('projekt-inklusion'), 720).map(({ size }) => size)).toEqual([243, 238, 239]);
  });

  it('enrols everybody, whatever is left over by the ratio', () => {
    for (let people = 1; people < 60; people += 1) {
      const sizes = armSizes(builtIn('projekt-inklusion'), people).map(({ size }) => size);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people);
    }
  });

  it('interviews as many as are assumed to come, and loses the others for a reason', async () => {
    const { document, complaints } = await simulated('ips-ma', { participants: 24, months: 18 });
    const atYearOne = document.retention.filter(({ timepoint }) => timepoint === 'FU12');
    for (const { done, assumed, open, notDone, enrolled } of atYearOne) {
      expect(done).toBe(assumed);
      expect(done + open + Object.values(notDone).reduce((sum, count) => sum + count, 0)).toBe(enrolled);
    }
    expect(document.retention.find(({ timepoint }) => timepoint === 'FU24')).toMatchObject({ due: 0, percent: null });
    expect(complaints).toEqual([]);
  }, 60_000);

  it('sends nobody the same text twice, and nothing outside the sending hours', async () => {
    const { trial } = await simulated('projekt-inklusion', { participants: 18, months: 20 });
    const sent = trial.house.ports.outbox.messages().filter(({ participant }) => participant !== undefined);
    const keys = sent.map(({ participant, step }) => `${participant ?? ''} ${step}`);
    expect(sent.length).toBeGreaterThan(50);
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      sent.filter(({ at, channel }) => channel !== 'letter' && !trial.house.plan.appointments.isOpen(Date.parse(at))),
    ).toEqual([]);
  }, 60_000);

  it('is the same for the same seed, and another for another', async () => {
    const [once, again, other] = await Promise.all(
      [3, 3, 4].map(async (seed) => (await simulated('ips-ma', { participants: 10, months: 13, seed })).document),
    );
    expect(again).toEqual(once);
    expect(other?.messages).not.toEqual(once?.messages);
  }, 60_000);

  it('gives the cards of a protocol that has them', async () => {
    const protocol = builtIn('ips-ma');
    const { interview } = protocol.ladders;
    if (interview === undefined) throw new Error('the protocol has no ladder of that name');
    const card = { id: 'card', from: 'done', task: { kind: 'incentive', to: 'coordinator' } } as const;
    const ladders = { ...protocol.ladders, interview: { ...interview, appointment: [...interview.appointment, card] } };
    const setting = { seed: 1, start: civil('2025-02-03'), pricePerSegment: 0.06, participants: 6, months: 14 };
    const trial = await liveTrial(
      { ...protocol, ladders },
      setting,
      () => undefined,
      () => undefined,
    );
    const { records, study } = trial.house;
    const { rows } = await records.people(study.id, undefined, setting.participants);
    const cards = rows.flatMap(({ interviews }) => interviews.followUps['FU12']?.incentive ?? []);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards[0]).toMatchObject({ how: 'handedOver', amount: 200 });
  }, 60_000);

  it("sends a study's own texts, in its languages and signed as they are measured", async () => {
    const { en } = builtInParticipantTexts();
    if (en === undefined) throw new Error('no English texts ship');
    const team = { sv: 'Folkteamet' };
    const trial = await liveTrial(
      { ...builtIn('ips-ma'), languages: ['sv'] },
      { seed: 1, start: civil('2025-02-03'), pricePerSegment: 0.06, participants: 6, months: 12 },
      () => undefined,
      () => undefined,
      {
        texts: {
          participant: { sv: { ...en, language: 'sv', templates: { ...en.templates, invite: INVITATION } } },
          staff: builtInStaffTexts(),
          settings: { senders: { interviews: { phone: '112', team }, checkIns: { phone: '112', team } }, sites: [] },
        },
      },
    );
    const invitations = trial.house.ports.outbox.messages().filter(({ step }) => step === 'FU12/invite');
    expect(invitations.length).toBeGreaterThan(0);
    expect(new Set(invitations.map(({ text }) => text))).toEqual(new Set(['Hej från Folkteamet.']));
  }, 60_000);

  it('lives a protocol that sends nothing', async () => {
    const { document } = await simulated('blank', { participants: 5, months: 2 });
    expect(document.retention).toMatchObject([
      { timepoint: 'BL', arm: 'A', enrolled: 5, done: 5, percent: 100, assumed: null },
    ]);
    expect(document.smsCost).toMatchObject({ segments: 0, total: 0, assumed: true });
    expect(simulationTables(document, false)).toContain('0.06 USD (assumed) = 0.00 USD');
  });
});
