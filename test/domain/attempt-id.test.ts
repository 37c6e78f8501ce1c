import fc from 'fast-check';
import {
  ATTEMPT_ID_MAX_CHARACTERS,
  decodeAttempt,
  encodeAttempt,
  type AttemptName,
} from '../../shared/domain/attempt-id.ts';

const part = (maxLength: number) => fc.stringMatching(new RegExp(`^[ -~æøåÆØÅß]{1,${maxLength}}$`));
const owner = fc.oneof(
  fc.constant({}),
  fc.record({ participant: part(24), stream: fc.constantFrom('interviews' as const, 'checkIns' as const) }),
);
const attempts = fc
  .tuple(fc.record({ study: part(20), step: part(30), random: fc.stringMatching(/^[0-9a-z]{1,16}$/) }), owner)
  .map(([named, owned]): AttemptName => ({ ...named, ...owned }));

const anAttempt: AttemptName = {
  study: 'projekt-inklusion',
  participant: 'f3b1c2d4e5f60718',
  stream: 'checkIns',
  step: 'mentor/since-2026-01-31/overdue3#2',
  random: '0123456789abcdef',
};

describe('the name of an attempt', () => {
  it('comes back from a receipt as it was sent', () => {
    fc.assert(fc.property(attempts, (attempt) => expect(decodeAttempt(encodeAttempt(attempt))).toEqual(attempt)));
  });

  it('keeps a byte order mark that a name begins with', () => {
    const marked = { ...anAttempt, study: '\ufeffips-ma' };
    expect(decodeAttempt(encodeAttempt(marked))).toEqual(marked);
  });

  it('fits a tag of the mail provider', () => {
    fc.assert(
      fc.property(attempts, (attempt) =>
        expect(encodeAttempt(attempt)).toMatch(new RegExp(`^[A-Za-z0-9_-]{1,${ATTEMPT_ID_MAX_CHARACTERS}}$`)),
      ),
    );
  });

  it('leaves room for the longest names we give', () => {
    const longest = { ...anAttempt, study: 's'.repeat(40), participant: 'p'.repeat(40), step: 'k'.repeat(80) };
    expect(decodeAttempt(encodeAttempt(longest))).toEqual(longest);
  });

  it('tells two attempts at one step apart', () => {
    expect(encodeAttempt(anAttempt)).not.toBe(encodeAttempt({ ...anAttempt, random: 'fedcba9876543210' }));
  });

  it('names no participant on staff mail', () => {
    const staffMail = { study: 'ips-ma', step: 'digest/2026-03-02', random: '1' };
    expect(decodeAttempt(encodeAttempt(staffMail))).toStrictEqual(staffMail);
  });

  it('is spelled as in the receipts of messages that left long ago', () => {
    const spelled = 'a1aXBzLW1hH2sfMR9pH3A';
    const attempt: AttemptName = { study: 'ips-ma', step: 'k', random: '1', stream: 'interviews', participant: 'p' };
    expect(encodeAttempt(attempt)).toBe(spelled);
    expect(decodeAttempt(spelled)).toEqual(attempt);
  });

  it('is spelled without a sign that an address would change', () => {
    const attempt = { study: '~~~~>>>', step: 'æøå~', random: '1' };
    expect(encodeAttempt(attempt)).toBe('a1fn5-fj4-Ph_DpsO4w6V-HzE');
    expect(decodeAttempt('a1fn5-fj4-Ph_DpsO4w6V-HzE')).toEqual(attempt);
  });

  it.each([
    ['an empty study', { ...anAttempt, study: '' }, 'a part of the attempt is empty or unfit'],
    ['an empty step', { ...anAttempt, step: '' }, 'a part of the attempt is empty or unfit'],
    ['an empty participant', { ...anAttempt, participant: '' }, 'a part of the attempt is empty or unfit'],
    ['a step that holds the separator', { ...anAttempt, step: 'a\u001fb' }, 'a part of the attempt is empty or unfit'],
    ['a participant without a stream', { ...anAttempt, stream: undefined }, 'participant and stream go together'],
    ['a stream without a participant', { ...anAttempt, participant: undefined }, 'participant and stream go together'],
    ['more than fits', { ...anAttempt, step: 'k'.repeat(200) }, 'the attempt id is too long'],
  ])('is not made of %s', (_what, attempt, reason) => {
    expect(() => encodeAttempt(attempt)).toThrow(RangeError);
    expect(() => encodeAttempt(attempt)).toThrow(reason);
  });

  it('takes all 256 characters and not one more', () => {
    const fits = { study: 's', step: 'k'.repeat(186), random: '1' };
    const id = encodeAttempt(fits);
    expect(id).toHaveLength(256);
    expect(decodeAttempt(id)).toEqual(fits);
    expect(decodeAttempt(`${id}A`)).toBeUndefined();
    expect(() => encodeAttempt({ ...fits, step: 'k'.repeat(187) })).toThrow('the attempt id is too long');
  });

  it.each([
    ['no study', 'a1H2sfMQ'],
    ['an empty step', 'a1aXBzLW1hHx8x'],
    ['a study and a step alone', 'a1aXBzLW1hH2s'],
    ['a stream without a participant', 'a1aXBzLW1hH2sfMR9p'],
    ['one part too many', 'a1aXBzLW1hH2sfMR9pH3AfbW9yZQ'],
    ['a stream of the letter x', 'a1aXBzLW1hH2sfMR94H3A'],
    ['a stream of the word constructor', 'a1aXBzLW1hH2sfMR9jb25zdHJ1Y3Rvch9w'],
    ['bytes that are no text', 'a1_x9rHzE'],
    ['another version', 'a2aXBzLW1hH2sfMR9pH3A'],
  ])('is not read out of an id that holds %s', (_what, id) => {
    expect(decodeAttempt(id)).toBeUndefined();
  });

  it('is not read out of what somebody else wrote', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(decodeAttempt(text)).toBeUndefined()));
    fc.assert(fc.property(fc.base64String(), (text) => expect(decodeAttempt(`a1${text}`)).toBeUndefined()));
  });

  it('has one spelling only', () => {
    const id = encodeAttempt({ study: 'a', step: 'b', random: 'cd' });
    const others = [`${id}=`, `${id}==`, ` ${id}`, `${id}\n`, id.toUpperCase(), `${id}A`];
    expect(others.map(decodeAttempt)).toEqual(others.map(() => undefined));
  });
});
