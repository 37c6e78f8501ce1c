import { forMore, livedCounts } from '../../local/cost/lived-counts.ts';
import { readProtocol } from '../../local/read-protocol.ts';
import { liveTrial } from '../../local/simulate/live-trial.ts';
import { civil } from '../../shared/domain/civil-date.ts';

const PROTOCOL = readProtocol('protocols/ips-ma.json');
const SETTING = { participants: 40, months: 15, seed: 3, start: civil('2025-02-03'), pricePerSegment: 0 };
const quiet = () => undefined;

describe('what a lived trial came to', () => {
  it('has in its busiest minute as many texts and mails to participants as left with the most of them', async () => {
    const { busiestMinute, texts, emails } = await livedCounts(PROTOCOL, SETTING, quiet, quiet);
    const { house } = await liveTrial(PROTOCOL, SETTING, quiet, quiet);
    const minutes = house.ports.outbox
      .messages()
      .filter(({ channel, participant }) => channel !== 'letter' && participant !== undefined)
      .map(({ at }) => Math.floor(Date.parse(at) / 60_000));
    expect(minutes).toHaveLength(texts + emails);
    expect(busiestMinute).toBe(
      Math.max(...minutes.map((minute) => minutes.filter((other) => other === minute).length)),
    );
    expect(busiestMinute).toBeGreaterThan(1);
  });

  it('is multiplied for more people, the busiest minute too', async () => {
    const lives = await livedCounts(PROTOCOL, { ...SETTING, participants: 4, months: 1 }, quiet, quiet);
    const more = forMore({ ...lives, busiestMinute: 3 }, 40);
    expect(more).toMatchObject({ participants: 40, busiestMinute: 30, letters: lives.letters * 10 });
  });
});
