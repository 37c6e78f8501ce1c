import fc from 'fast-check';
import { aReader } from '../../support/a-reader.ts';
import { counted } from '../counted.ts';
import { hostileText, MARK } from '../hostile.ts';
import type { Attack } from '../target.ts';
import { watchedTables } from '../watched-writes.ts';

const PRESSES = ['confirm', 'confirm', 'take', 'take', 'askForCall', 'stopMail', 'notMe'];
const OFFERED = '2026-04-20T10:30';
/** Enough that not every link is dead before the batch ends. */
const PEOPLE = 15;
const LETTERS = [...'ABCxyz019-_.~%é'];

interface LinkInput {
  token: string;
  query: string;
  /** Absent: it is only looked at. */
  form?: string;
  type: string;
}

const encoded = (text: string): string => encodeURIComponent(Buffer.from(text, 'utf8').toString('utf8'));

/** A genuine token with a letter or a part of it changed. */
const forged = (genuine: readonly string[]): fc.Arbitrary<string> => {
  const one = fc.constantFrom(...genuine);
  return fc.oneof(
    fc.tuple(one, fc.nat(), fc.constantFrom('', ...LETTERS)).map(([token, at, by]) => {
      const place = at % token.length;
      return token.slice(0, place) + by + token.slice(place + 1);
    }),
    fc.tuple(one, one, fc.nat(5)).map(([token, other, at]) =>
      token
        .split('.')
        .with(at, other.split('.')[at] ?? '')
        .join('.'),
    ),
    fc.tuple(one, fc.nat(5), hostileText).map(([token, at, by]) => encoded(token.split('.').with(at, by).join('.'))),
    hostileText.map(encoded),
  );
};

const fields = fc.record(
  {
    press: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PRESSES) }, { weight: 1, arbitrary: hostileText }),
    n: fc.oneof(fc.constantFrom('1', '2', '-1', '1e9', '1.5'), hostileText),
    time: fc.oneof(fc.constantFrom(OFFERED, '2026-04-28T10:30', '2026-02-30T10:30'), hostileText),
    'List-Unsubscribe': fc.constantFrom('One-Click', 'Two-Click'),
    [`__proto__${MARK}`]: hostileText,
  },
  { requiredKeys: [] },
);

const formText = (said: Record<string, string | undefined>): string =>
  Object.entries(said)
    .map(([name, value = '']) => `${encoded(name)}=${encoded(value)}`)
    .join('&');

const inputsOf = (genuine: readonly string[]): fc.Arbitrary<LinkInput> =>
  fc.record(
    {
      token: fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...genuine) }, { weight: 1, arbitrary: forged(genuine) }),
      query: fc.record({ lang: hostileText, said: hostileText }, { requiredKeys: [] }).map(formText),
      form: fc.oneof({ weight: 4, arbitrary: fields.map(formText) }, { weight: 1, arbitrary: hostileText }),
      type: fc.oneof(
        { weight: 4, arbitrary: fc.constant('application/x-www-form-urlencoded') },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'multipart/form-data; boundary=x',
            'multipart/form-data',
            'text/plain',
            'application/json',
          ),
        },
      ),
    },
    { requiredKeys: ['token', 'query', 'type'] },
  );

/** The pages behind the links of mails: some people, who were invited, and one who is booked. */
export const openLinkAttack = async (): Promise<Attack<LinkInput>> => {
  const reader = await aReader();
  const ids = Array.from({ length: PEOPLE }, (_, n) => `P-${String(n + 2)}`);
  for (const id of ids) await reader.enrol(id);
  await reader.booked('P-1');
  for (const id of ids) await reader.ask('POST', reader.of(id, '/follow-ups/FU12/offers'), { times: [OFFERED] });
  const mails = ['P-1', ...ids].map((id) => reader.mailTo(id));
  const genuine = mails
    .flatMap((mail) => [reader.linkIn(mail), reader.stopIn(mail)])
    .map((path) => path.slice('/p/'.length));
  const isChanged = watchedTables(reader.records.tables);
  const { came, count } = counted();

  const judge = async ({ token, query, form, type }: LinkInput): Promise<string | undefined> => {
    const asked =
      form === undefined ? {} : { method: 'POST', body: Buffer.from(form), headers: { 'content-type': type } };
    const response = await reader.pages.request(`/p/${token}?${query}`, asked);
    const text = await response.text();
    const { status } = response;
    count(`${form === undefined ? 'looked' : 'pressed'} ${String(status)}`);
    if (![200, 303, 404].includes(status)) return `answers ${String(status)}`;
    const hasWritten = isChanged();
    if (form === undefined && hasWritten) return 'looking changed something';
    if (status === 404 && hasWritten) return 'a dead link changed something';
    return (text + (response.headers.get('location') ?? '')).replace(token, '').includes(MARK)
      ? 'the page repeats what was sent'
      : undefined;
  };
  return { inputs: inputsOf(genuine), judge, came };
};
