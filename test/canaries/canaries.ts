/** How many people have all of these, but for their number and address: one for each thing that may befall a text. */
export const PEOPLE = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'] as const;
export type Person = (typeof PEOPLE)[number];

export const phoneOf = (id: Person): string => `+45209988${id.slice(2)}7`;
export const emailOf = (id: Person): string => `kanarina${id.slice(2)}.fugl@example.org`;

/** Everything that somebody may write about a person, made up so that it stands nowhere else. */
export const WORDS = {
  name: 'Kanarina Ægirsdatter',
  address: 'Kanarievænget 77',
  label: 'kanarimobil',
  interpreter: 'Kantolken Østergaard',
  contactPerson: 'Kanut Søstersøn',
  preferences: 'kanariburet efter klokken fire',
  note: 'kanarinote om søvnen',
  taskNote: 'kanaropgaven er klaret',
  place: 'Kanaribiblioteket på første sal',
  bookingNote: 'kanaringklokken virker ikke',
  reason: 'kanarigrund for at holde op',
  outcomeText: 'kanariflyttet til Fyn',
  reply: 'Kanarisvar: jeg har det skidt',
  subject: 'Kanariemnet om døren',
  letter: 'Kanaribrevet om den nye dør.',
  forwarded: 'kanarividere til den der ringer',
  why: 'kanarispurgt i telefonen',
  unblinding: 'kanarirøbet i døren',
  erasure: 'kanariglemsel ønskes',
  imported: 'Kanimport Ørskov',
} as const;

export const CONTACT_PERSON_PHONE = '+4520554433';
export const STAFF = { name: 'Kanonika Medarbejder', email: 'kanonika@example.net' } as const;

/** By what it is, so that a leak is told by its kind. */
export const CANARIES: Readonly<Record<string, string>> = {
  ...WORDS,
  contactPersonPhone: CONTACT_PERSON_PHONE,
  staffName: STAFF.name,
  staffEmail: STAFF.email,
  ...Object.fromEntries(
    PEOPLE.flatMap((id) => [
      [`phone of ${id}`, phoneOf(id)],
      [`email of ${id}`, emailOf(id)],
    ]),
  ),
};
