/** Somebody who needs a new mentor. */
export interface Orphan {
  participant: string;
  /** False once support has ended: no place is taken. */
  counts: boolean;
  /** The most that the protocol of their arm allows a mentor. */
  max?: number;
  /** Whom the plan named for them before anything else was dealt out. */
  wanted?: string;
  /** Who may take them: mentors of their site. */
  fit: string[];
}

export interface Taker {
  user: string;
  /** Active participants they have already. */
  count: number;
  /** Beside the shares of the others. */
  share: number;
}

export interface Overload {
  mentor: string;
  /** With what the plan would give them. */
  count: number;
  max: number;
  by: number;
}

export interface Deal {
  /** New mentor of each participant. */
  to: Map<string, string>;
  /** Whom nobody may take. */
  left: string[];
  over: Overload[];
}

interface Hand extends Taker {
  given: number;
}

/** Whoever has got the least of what they asked for, as long as there is room; when there is none, the same without it. */
const next = (hands: Hand[], { counts, max = Infinity }: Orphan): Hand | undefined => {
  const roomy = counts ? hands.filter(({ count }) => count < max) : hands;
  const fewest = (some: Hand[]): Hand | undefined =>
    some.toSorted((a, b) => (a.given + 1) / a.share - (b.given + 1) / b.share)[0];
  return fewest(roomy) ?? fewest(hands);
};

/**
 * Deals a caseload out: those that somebody is named for first, the others in order of their ids by shares, nobody beyond the limit
 * while anyone has room. The same people and takers give the same deal.
 */
export const dealCaseload = (orphans: Orphan[], takers: Taker[]): Deal => {
  const hands = new Map(takers.map((taker) => [taker.user, { ...taker, given: 0 }]));
  const deal: Deal = { to: new Map(), left: [], over: [] };
  const limits = new Map<string, number>();
  const isNamed = ({ wanted, fit }: Orphan): boolean => wanted !== undefined && fit.includes(wanted);
  const inOrder = orphans.toSorted((a, b) => (a.participant < b.participant ? -1 : 1));
  for (const orphan of [...inOrder.filter(isNamed), ...inOrder.filter((each) => !isNamed(each))]) {
    const fit = [...hands.values()].filter(({ user }) => orphan.fit.includes(user));
    const hand = isNamed(orphan) ? hands.get(orphan.wanted ?? '') : next(fit, orphan);
    if (hand === undefined) {
      deal.left.push(orphan.participant);
      continue;
    }
    deal.to.set(orphan.participant, hand.user);
    hand.given += 1;
    if (!orphan.counts) continue;
    hand.count += 1;
    const limit = Math.min(limits.get(hand.user) ?? Infinity, orphan.max ?? Infinity);
    limits.set(hand.user, limit);
  }
  for (const { user, count } of hands.values()) {
    const max = limits.get(user) ?? Infinity;
    if (count > max) deal.over.push({ mentor: user, count, max, by: count - max });
  }
  return deal;
};
