import { confirmedEmail, confirmedNumber } from '../../shared/domain/confirmed-contact.ts';
import type { ContactCard, Phone } from '../../shared/domain/contact-card.ts';

const OWN = '+4520123456';
const OTHER = '+4520654321';
const TODAY = '2026-04-28';
const card = (...phones: Phone[]): ContactCard => ({
  name: 'Anna',
  phones,
  email: 'anna@example.com',
  addresses: [],
  contactPersons: [],
});

describe('somebody who says that a number is theirs', () => {
  it('is texted there again, whatever was held against it', () => {
    const phone = { number: OWN, label: 'own', quarantined: true, undeliverable: true, since: '2026-01-01' };
    expect(confirmedNumber(card(phone), OWN, TODAY).phones).toStrictEqual([
      { number: OWN, label: 'own', since: '2026-01-01', confirmedOn: TODAY },
    ]);
  });

  it('does not undo what others said of it: shared, unsafe and silenced it stays', () => {
    const phone = { number: OWN, shared: true, unsafe: true, silenced: true, confirmedOn: '2025-01-01' };
    expect(confirmedNumber(card(phone), OWN, TODAY).phones).toStrictEqual([{ ...phone, confirmedOn: TODAY }]);
  });

  it('says nothing of their other numbers, or of anything else on the card', () => {
    const other = { number: OTHER, quarantined: true };
    const before = card({ number: OWN }, other);
    expect(confirmedNumber(before, OWN, TODAY)).toStrictEqual({
      ...before,
      phones: [{ number: OWN, confirmedOn: TODAY }, other],
    });
  });
});

describe('somebody who says that an address is theirs', () => {
  it('is mailed there again', () => {
    expect(confirmedEmail({ ...card(), emailInvalid: true }, TODAY)).toStrictEqual({
      ...card(),
      emailConfirmedOn: TODAY,
    });
    expect(confirmedEmail({ ...card(), emailConfirmedOn: '2025-01-01' }, TODAY).emailConfirmedOn).toBe(TODAY);
  });
});
