import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { Lived } from '../world/checks/lived.ts';
import { nothingSeen, type Written } from '../world/outside/seen.ts';
import { builtIn } from './a-study.ts';

/** A Tuesday in winter, 11:00 in Copenhagen. */
export const AT = Date.parse('2026-03-10T10:00:00Z');
export const iso = (at: number): string => new Date(at).toISOString();

export const written = (after: ParticipantRecord, over: Partial<Written> = {}): Written => ({ at: AT, after, ...over });

/** What a world would have seen of one study in which nothing happened, besides what a test says. */
export const lived = (seen: Partial<Lived['seen']>, over: Partial<Lived> = {}): Lived => ({
  seen: { ...nothingSeen(), ...seen },
  studies: [
    {
      id: 'ips-ma',
      resendsOnce: false,
      senders: ['+4520990001', 'talks@example.com'],
      zone: 'Europe/Copenhagen',
      holidays: ['2026-04-03'],
      protocol: builtIn('ips-ma'),
    },
  ],
  addresses: new Map([['ips-ma/P-7Q4K', new Set(['+4520123456'])]]),
  owners: new Map(),
  finals: [],
  cards: new Set(),
  end: AT,
  tickMinutes: 15,
  isCalm: false,
  isSteady: false,
  isWithoutCrash: false,
  skewSeconds: 0,
  staleIndexSeconds: 0,
  ...over,
});
