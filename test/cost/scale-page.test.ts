import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { METRICS } from '../../shared/runtime/metric-names.ts';
import { aGround } from './a-ground.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/scale.md', import.meta.url)), 'utf8');
const { measured, installation, table } = aGround();
const { ofAText, standing, kept } = measured;
const { repointPerPerson: publish, auditPerPerson: audit, auditOfOldPerPerson: ofOld } = standing;

const whole = (figure: number): string => String(Math.round(figure));
const tenth = (figure: number): string => figure.toFixed(1);
const hundredth = (figure: number): string => figure.toFixed(2);
const units = (...places: string[]): string =>
  whole(places.reduce((sum, place) => sum + (ofAText[place] ?? Number.NaN), 0));
const aMonth = (count: number, of: 'alarmMonth' | 'metricMonth'): string => hundredth(count * table.prices[of].price);

/** Each sentence as the page has it, with what it says replaced by what is measured. */
const QUOTED: Readonly<Record<string, string>> = {
  'a text': `${whole(measured.work.sms.writes)} write units for a text, of which ${units('S INTERVIEWS')} are the interview record`,
  'the places of a text': `the others are events ${units('S EV')}, the pointer's index ${units('index due')}, the number's counters ${units('N', 'N LATEST')}, its line in the message list ${units('S MSG', 'index messages')}, the provider's id ${units('MSG ATTEMPT')}, and what the other record had due at that moment ${units('S CHECKINS')}`,
  'the tick': `${whole(standing.idleTick.requests)} requests a minute when nobody is due`,
  publishing: `publishing | ${tenth(publish.requests)} requests, ${whole(publish.writes)} write units and ${tenth(publish.cpuMs)} ms of CPU each`,
  'the audit': `nightly audit | ${hundredth(audit.requests)} requests, ${tenth(audit.reads)} read units and ${hundredth(audit.cpuMs)} ms of CPU each`,
  'the audit of old people': `after 26 months ${hundredth(ofOld.requests)} requests, ${tenth(ofOld.reads)} read units and ${tenth(ofOld.cpuMs)} ms each [cost]`,
  'the list of studies': `read all studies whole: ${whole(standing.idleRepoint.reads)} units for one`,
  'what is kept': `kept after 26 months, ${whole(kept.bytes / 1_000)} KB each`,
  'both records': `both together ${whole(kept.recordBytes / 1_000)} KB after 26 months`,
  'a scan': `A scan reads ${whole(kept.recordBytes / 1_000)} KB of records`,
  'metrics and alarms': `our own metrics ${aMonth(Object.keys(METRICS).length, 'metricMonth')}, alarms ${aMonth(installation.alarms, 'alarmMonth')}`,
};

describe('docs/scale.md', () => {
  it.each(Object.entries(QUOTED))('quotes what is measured of %s', (_, sentence) => {
    expect(page).toContain(sentence);
  });
});
