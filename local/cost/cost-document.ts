import type { Protocol } from '../../shared/domain/protocol.ts';
import { amountOf, added, type BillLine, billOf, type Usage } from './bill.ts';
import type { CostGround } from './cost-ground.ts';
import type { CostSetting } from './cost-options.ts';
import { type Design, DIFFERING, designsOf } from './designs.ts';
import { PRICED, type PriceTable, type Priced } from './price-table.ts';

const MILLION = 1_000_000;

export interface DesignCost extends Pick<Design, 'name' | 'title' | 'limits'> {
  lines: BillLine[];
  /** Of all lines together. */
  usage: Usage;
  total: number;
  /** Without texts, mails and letters. */
  machine: number;
  perParticipantYear: number;
  /** A reminder is a text, mail or letter to a participant; null where none left. */
  perMillionReminders: number | null;
  /** Of that, to find what is due and to carry it out: what the designs differ by. */
  perMillionRemindersFoundAndSent: number | null;
  /** The same without what is paid by the minute or by the night, whoever is due. */
  perMillionRemindersSent: number | null;
}

/** What `cost --json` prints; amounts in the currency of the price table, over all years. */
export interface CostDocument {
  protocol: string;
  participants: number;
  years: number;
  /** Of how many lives were drawn. */
  lived: number;
  prices: Pick<PriceTable, 'region' | 'currency' | 'on' | 'note'> & { assumed: Priced[] };
  lives: CostGround['lives'];
  reminders: number;
  designs: DesignCost[];
}

const POSTAGE: readonly Priced[] = ['smsSegment', 'smsNumberMonth', 'email', 'letter'];

const costOf = (design: Design, { lives, table }: CostGround, years: number, reminders: number): DesignCost => {
  const { lines, total } = billOf(design.lines, table);
  const usage = added(...lines.map((line) => line.usage));
  const postage = amountOf(Object.fromEntries(POSTAGE.map((name) => [name, usage[name] ?? 0])), table);
  const ofLines = (...named: string[]): number =>
    lines.reduce((sum, { what, amount }) => sum + (named.includes(what) ? amount : 0), 0);
  const perMillion = (amount: number): number | null => (reminders === 0 ? null : (amount * MILLION) / reminders);
  return {
    name: design.name,
    title: design.title,
    limits: design.limits,
    lines,
    usage,
    total,
    machine: total - postage,
    perParticipantYear: total / (lives.participants * years),
    perMillionReminders: perMillion(total),
    perMillionRemindersFoundAndSent: perMillion(ofLines(DIFFERING.turns, DIFFERING.finding)),
    perMillionRemindersSent: perMillion(ofLines(DIFFERING.turns)),
  };
};

export const costDocument = (protocol: Protocol, { years, lived }: CostSetting, ground: CostGround): CostDocument => {
  const { lives, table } = ground;
  const { region, currency, on, note, prices } = table;
  const reminders = lives.texts + lives.emails + lives.letters;
  const assumed = PRICED.filter((name) => prices[name].assumed);
  return {
    protocol: protocol.id,
    participants: lives.participants,
    years,
    lived: lived.participants,
    prices: { region, currency, on, note, assumed },
    lives,
    reminders,
    designs: designsOf(ground).map((design) => costOf(design, ground, years, reminders)),
  };
};
