import { eventName } from '../../shared/domain/entries/void-entry.ts';
import type { Change, StoredEvent } from '../../shared/domain/event.ts';
import type { Ids } from '../../shared/ports/clock.ts';
import { toldBlinded } from './blinded-event.ts';
import { seesCheckInsAlone, type Looker } from './reach.ts';

/** Written by people about people: for those who see contact data. */
const FREE_TEXT = ['note', 'text', 'place', 'interpreter', 'contacts', 'unblindings', 'holds'];
/** The arm, whoever tells it, and ids that lead to it. */
const UNBLINDING = ['arm', 'mentor', 'alias', 'importedAs'];
/** Drawn, or counted with everything that happens in the house. */
const DRAWN = ['attempt', 'version', 'lastHash'];
/** The number of a card is as good as the card. */
const WORTH = ['incentive'];
const HIDDEN = new Set([...FREE_TEXT, ...UNBLINDING, ...DRAWN, ...WORTH]);

const withoutHidden = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutHidden);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !HIDDEN.has(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutHidden(each)]));
};

/** What changed there, or that it did and is not shown. */
const plainChange = ({ path, ...values }: Change): Change => {
  if (path.split('/').some((name) => HIDDEN.has(name))) return { path };
  return { path, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withoutHidden(value)])) };
};

const wholeEvent = (event: StoredEvent) => {
  const {
    study: _study,
    participant: _participant,
    token: _token,
    sealed: _sealed,
    quarantines: _quarantines,
    previous: _previous,
    voids,
    ...shown
  } = event;
  return {
    id: eventName(event),
    ...shown,
    ...(voids === undefined ? {} : { voids: eventName({ ...event, version: voids }) }),
  };
};

const plainEvent = (event: StoredEvent) => {
  const { reason: _reason, changes, ...shown } = wholeEvent(event);
  return { ...shown, changes: changes.map(plainChange) };
};

type NameOf = (version: number) => string;

/** A message by hand is called by the number of the event that entered it, as a place, in keys of steps and as `event`. */
const unnumbered = (text: string, nameOf: NameOf): string =>
  text.replace(/(?<=^\/byHand\/|byHand-)\d+/g, (n) => nameOf(Number(n)));

const withoutNumbers = (value: unknown, nameOf: NameOf): unknown => {
  if (typeof value === 'string') return unnumbered(value, nameOf);
  if (Array.isArray(value)) return value.map((each) => withoutNumbers(each, nameOf));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]: [string, unknown]): [string, unknown] => [
    unnumbered(name, nameOf),
    name === 'event' && typeof each === 'number' ? nameOf(each) : withoutNumbers(each, nameOf),
  ]);
  return Object.fromEntries(entries);
};

/** The first message by hand makes the place of them all, in which it is called by its number. */
const unnumberedPlace = (value: object, nameOf: NameOf): unknown =>
  Object.fromEntries(
    Object.entries(value).map(([n, each]: [string, unknown]) => [nameOf(Number(n)), withoutNumbers(each, nameOf)]),
  );

const blindedChange = ({ path, old, new: now }: Change, nameOf: NameOf): Change => {
  const inPlace = (value: unknown): unknown =>
    path === '/byHand' && typeof value === 'object' && value !== null
      ? unnumberedPlace(value, nameOf)
      : withoutNumbers(value, nameOf);
  return {
    path: unnumbered(path, nameOf),
    ...(old === undefined ? {} : { old: inPlace(old) }),
    ...(now === undefined ? {} : { new: inPlace(now) }),
  };
};

/** Numbered and chained by nothing that a blinded reader could count by. */
const blindedEvent = (event: StoredEvent, ids: Ids) => {
  const nameOf: NameOf = (version) =>
    ids.derived(event.study, `event/${event.participant}/${event.stream}/${String(version)}`);
  const { version: _version, hash: _hash, changes, ...shown } = plainEvent(event);
  return {
    ...shown,
    changes: changes.map((change) => blindedChange(change, nameOf)),
    id: nameOf(event.version),
    ...(event.voids === undefined ? {} : { voids: nameOf(event.voids) }),
  };
};

/** What a mentor did themselves; the places of a record that changed would name the participant as interviews do. */
const ownEvent = (event: StoredEvent) => {
  const { hash: _hash, version: _version, ...shown } = wholeEvent(event);
  return { ...shown, changes: [] };
};

/** A participant's events as far as these eyes reach, in the order in which they are given. */
export const eventsFor = (looker: Looker, events: StoredEvent[], ids: Ids) => {
  switch (looker.sight) {
    case 'site':
      return events.map(wholeEvent);
    case 'pseudonymised':
      return events.map(plainEvent);
    case 'blinded':
      return events.flatMap((event) => {
        const told = event.stream === 'interviews' ? toldBlinded(event) : undefined;
        return told ? [blindedEvent(told, ids)] : [];
      });
    case 'own':
      return seesCheckInsAlone(looker)
        ? events.filter(({ stream, by }) => stream === 'checkIns' && by === looker.user).map(ownEvent)
        : [];
  }
};
