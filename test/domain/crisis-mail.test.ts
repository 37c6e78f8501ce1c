import { crisisMail, crisisMailOfNobody, crisisWords, stillUnreadMail } from '../../shared/domain/crisis-mail.ts';
import { fixedMail } from '../../shared/domain/fixed-mail.ts';

const crisis = { pseudonym: 'P-7Q4K', url: 'https://cairn.example/inbox/7' };

describe('the mail about a cry for help', () => {
  it.each<[string, string, RegExp]>([
    ['da', '[Haster] Læs en besked nu', /ring nu/],
    ['en', '[Urgent] Read a message now', /call now/],
  ])('says in %s what to do now, of whom, and where to read it', (language, subject, now) => {
    const mail = crisisMail(language, crisis);
    expect(mail.subject).toBe(subject);
    const [who, what, where] = mail.text.split('\n\n');
    expect(who).toMatch(/^P-7Q4K .+\.$/);
    expect(what).toMatch(now);
    expect(where).toMatch(/: https:\/\/cairn\.example\/inbox\/7\n$/);
  });

  it.each<[string, string, RegExp]>([
    ['da', '[Haster] Læs en besked nu', /^Et nummer, som ingen i studiet har.+ring til nummeret nu/s],
    ['en', '[Urgent] Read a message now', /^A number that nobody in the study has.+call the number now/s],
  ])('says in %s that nobody known wrote, and to call the number', (language, subject, now) => {
    const mail = crisisMailOfNobody(language, 'https://cairn.example/inbox');
    expect(mail.subject).toBe(subject);
    expect(mail.text).toMatch(now);
    expect(mail.text).toMatch(/: https:\/\/cairn\.example\/inbox\n$/);
  });

  it.each<[string, string, RegExp]>([
    [
      'da',
      '[Haster] En besked er stadig ikke læst',
      /^En besked fra et nummer, som ingen.+ring til nummeret nu.+Markér den som læst.+hver arbejdsdag/s,
    ],
    [
      'en',
      '[Urgent] A message is still unread',
      /^A message from a number that nobody.+call the number now.+Mark it read.+every working day/s,
    ],
  ])('says in %s how to have it come no more, while nobody reads what nobody known wrote', (language, subject, how) => {
    const mail = stillUnreadMail(language, 'https://cairn.example/inbox');
    expect(mail.subject).toBe(subject);
    expect(mail.text).toMatch(how);
    expect(mail.text).toMatch(/: https:\/\/cairn\.example\/inbox\n$/);
  });

  it.each(['da', 'en'])('leaves the way to it out, in %s, where that stands beside it', (language) => {
    const { lines } = crisisWords(language);
    expect(lines(crisis)).toEqual([...lines({ pseudonym: 'P-7Q4K' }), expect.stringContaining(crisis.url)]);
  });

  it('is read by whoever has a dialect, and in English by everybody else', () => {
    expect(crisisMail('en-GB', crisis)).toEqual(crisisMail('en', crisis));
    expect(crisisMail('pl', crisis)).toEqual(crisisMail('en', crisis));
  });
});

describe('a mail that no study words anew', () => {
  it('has a wording, or is none', () => {
    expect(() => fixedMail({ da: { subject: 'Nu', lines: () => [] } }, 'pl', {})).toThrow('the mail has no wording');
  });
});
