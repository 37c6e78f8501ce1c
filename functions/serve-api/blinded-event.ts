import type { EventAction, StoredEvent } from '../../shared/domain/event.ts';

/** Whoever sees interviews alone is told of these by no name. */
const STAFF = 'staff';
/** How a card or a consent changes by what came back to one of the two senders, and by hand. */
const CAME_BACK: EventAction[] = ['reply', 'participationChanged', 'contactChanged', 'voided'];
/** What is marked of an address is told like its correction: a message that did not arrive makes the mark alone, a coordinator never does. */
const FIELD_OF_MARK: Record<string, string> = {
  emailInvalid: 'email',
  emailConfirmedOn: 'email',
  formerNumbers: 'phones',
  silencedNumbers: 'phones',
  unsafeNumbers: 'phones',
  quarantinedNumbers: 'phones',
};

const JOB_START = 'jobStart';

/** A call about an interview that is taken back gives back more than a number. */
const mayComeOfCheckIns = ({ action, changes }: StoredEvent): boolean =>
  CAME_BACK.includes(action) && (action !== 'voided' || changes.length === 0);

/**
 * Consent and card are of both records. What changed them came by the number, the mail or the call of one of them: were it said which, or
 * that it came by itself, whoever stopped the texts of a mentor would be told from whoever has none. So it reads as a coordinator's entry.
 */
const asEnteredByStaff = (event: StoredEvent): StoredEvent => {
  if (!mayComeOfCheckIns(event)) return event;
  const { voids: _voids, fields, ...rest } = event;
  if (fields !== undefined) {
    const named = [...new Set(fields.map((field) => FIELD_OF_MARK[field] ?? field))].sort();
    return { ...rest, action: 'contactChanged', by: STAFF, fields: named };
  }
  const isConsent = event.changes.some(({ path }) => path.startsWith('/consent'));
  if (isConsent) return { ...rest, action: 'participationChanged', by: STAFF };
  return event.action === 'contactChanged' ? { ...rest, by: STAFF } : event;
};

const withoutJobStart = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).filter(([name]) => name !== JOB_START);
  return Object.fromEntries(
    kept.map(([name, each]): [string, unknown] => [name, name === 'anchors' ? withoutJobStart(each) : each]),
  );
};

/** A job may have been found with a mentor's help (blinded-view.ts): an event that says nothing else is not told. */
const withoutJob = (event: StoredEvent): StoredEvent | undefined => {
  const changes = event.changes
    .filter(({ path }) => path !== `/anchors/${JOB_START}`)
    .map(({ path, ...values }) => ({
      path,
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, withoutJobStart(value)])),
    }));
  return changes.length === 0 && event.changes.length > 0 ? undefined : { ...event, changes };
};

/** Of the events of interviews, what may be told to whoever must not know that there are check-ins. */
export const toldBlinded = (event: StoredEvent): StoredEvent | undefined => {
  const told = withoutJob(event);
  return told && asEnteredByStaff(told);
};
