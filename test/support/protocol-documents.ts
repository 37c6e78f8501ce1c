import { builtInProtocols } from '../../shared/contract/built-in-protocols.ts';
import { isZone } from '../../shared/domain/zone.ts';
import type { KnownTemplate, ProtocolKnowledge } from '../../shared/domain/protocol-rules/knowledge.ts';

export const BUILT_IN = ['ips-ma', 'projekt-inklusion', 'blank'] as const;

export const readProtocolFile = (name: string): unknown => structuredClone(builtInProtocols[name]);

const setAt = (value: unknown, [key, ...rest]: string[], by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    const index = key === '-' ? value.length : Number(key);
    const copy: unknown[] = [...(value as unknown[])];
    if (rest.length === 0 && by === undefined) copy.splice(index, 1);
    else copy[index] = setAt(copy[index], rest, by);
    return copy;
  }
  const record = (value ?? {}) as Record<string, unknown>;
  const next = setAt(record[key], rest, by);
  const others = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  return next === undefined ? others : { ...others, [key]: next };
};

/** The document with other values at these pointers; `undefined` takes a part out, a last `-` appends. */
export const changed = (document: unknown, edits: Record<string, unknown>): unknown =>
  Object.entries(edits).reduce((whole, [pointer, value]) => setAt(whole, pointer.split('/').slice(1), value), document);

const INTERVIEW_TEXTS =
  'pre invite book2 book3 letter final booked appt7 appt3 appt1 moved noshow cancelled thanks'.split(' ');

/** Enough to publish the built-in protocols, and two countries' holidays. */
export const knowledge: ProtocolKnowledge = {
  templates: () =>
    new Map(
      Object.entries<KnownTemplate>({
        ...Object.fromEntries(INTERVIEW_TEXTS.map((id) => [id, { stream: 'interviews' }])),
        ci1: { stream: 'checkIns', channels: ['sms', 'email'], placeholders: ['kl', 'afs2'] },
        ci_miss: { stream: 'checkIns' },
        tomorrow: { placeholders: ['kl'] },
        short: { channels: ['sms'] },
        months: { placeholders: ['afs', 'tlf', 'akut', 'dato', 'n', 'min'] },
        'sau-letter': {},
      }),
    ),
  isZone,
  isHolidayCalendar: (code) => ['DK', 'SE'].includes(code),
  languages: new Set(['da', 'en']),
};
