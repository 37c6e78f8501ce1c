import { usedUpMail } from '../../shared/domain/used-up-mail.ts';

const usedUp = {
  stream: 'interviews',
  budget: 300,
  appointmentsToo: false,
  since: '10.30',
  url: 'https://cairn.example.com/today',
} as const;
const linesOf = (language: string, over: object = {}): string[] =>
  usedUpMail(language, { ...usedUp, ...over })
    .text.trimEnd()
    .split('\n\n');

describe('the mail to whoever leads when the texts of the day are used up', () => {
  it('says since when and of how many, what becomes of what waits, what to do and where to look', () => {
    expect(usedUpMail('en', usedUp).subject).toBe('The texts of the day are used up');
    expect(linesOf('en')).toEqual([
      'Since 10.30 the day’s texts about interviews are used up: the study allows 300 a day.',
      expect.stringMatching(/^The messages wait.+Settings → Texts a day\. What waits too long/),
      expect.stringMatching(/^A fifth is kept/),
      expect.stringMatching(/before you raise the number.+Call those who meet today and tomorrow/),
      'See: https://cairn.example.com/today',
    ]);
    expect(linesOf('en', { stream: 'checkIns' })[0]).toContain('texts about check-ins are used up');
  });

  it('says the same in Danish', () => {
    expect(usedUpMail('da', usedUp).subject).toBe('Dagens sms’er er brugt');
    expect(linesOf('da')).toEqual([
      'Siden 10.30 er dagens sms’er om samtaler brugt: studiet tillader 300 om dagen.',
      expect.stringMatching(/^Beskederne venter.+Indstillinger → Sms om dagen\. Det, der venter for længe/),
      expect.stringMatching(/^En femtedel er gemt/),
      expect.stringMatching(/før antallet hæves.+Ring selv til dem, der skal mødes i dag og i morgen/),
      'Se: https://cairn.example.com/today',
    ]);
    expect(linesOf('da', { stream: 'checkIns' })[0]).toContain('sms’er om mentorkontakter brugt');
  });

  it('never says that a fifth is kept for appointments when they wait: these are used up as well', () => {
    const too = { appointmentsToo: true };
    expect(linesOf('en', too)[2]).toMatch(/^The fifth.+is used up as well.+moves and cancellations wait/);
    expect(linesOf('da', too)[2]).toMatch(/^Også den femtedel.+er brugt.+aflysninger venter/);
  });
});
