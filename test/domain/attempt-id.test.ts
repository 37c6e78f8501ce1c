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
    expect(decodeAttempt(encodeAttempt(staffMail))).toEqual(staffMail);
  });

  it.each([
    ['an empty step', { ...anAttempt, step: '' }],
    ['a step that holds the separator', { ...anAttempt, step: 'a\u001fb' }],
    ['a participant without a stream', { ...anAttempt, stream: undefined }],
    ['a stream without a participant', { ...anAttempt, participant: undefined }],
    ['more than fits', { ...anAttempt, step: 'k'.repeat(200) }],
  ])('is not made of %s', (_what, attempt) => {
    expect(() => encodeAttempt(attempt)).toThrow(RangeError);
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
