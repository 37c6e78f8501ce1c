import { channelMail } from '../../shared/domain/channel-mail.ts';

const shut = { since: '10.30', url: 'https://cairn.example.com/today' };
const linesOf = (language: string): string[] => channelMail(language, shut).text.trimEnd().split('\n\n');

describe('the mail to whoever leads when texts stop leaving', () => {
  it('says since when, that nothing is lost, what to do and where to look', () => {
    expect(channelMail('en', shut).subject).toBe('Texts cannot be sent right now');
    expect(linesOf('en')).toEqual([
      expect.stringMatching(/^Since 10\.30 .+about the account, not about one participant/),
      expect.stringContaining('Nothing is lost'),
      expect.stringMatching(/account \(budget, suspension\).+Call those who meet today and tomorrow/),
      'See: https://cairn.example.com/today',
    ]);
  });

  it('says the same in Danish', () => {
    expect(channelMail('da', shut).subject).toBe('Sms kan ikke sendes lige nu');
    expect(linesOf('da')).toEqual([
      expect.stringMatching(/^Siden 10\.30 .+kontoen, ikke en enkelt deltager/),
      expect.stringContaining('Intet er tabt'),
      expect.stringMatching(/kontoen \(budget, spærring\).+Ring selv til dem, der skal mødes i dag og i morgen/),
      'Se: https://cairn.example.com/today',
    ]);
  });

  it('is in English for a reader of British English, and in English for one whose language it does not have', () => {
    expect(channelMail('en-GB', shut)).toEqual(channelMail('en', shut));
    expect(channelMail('fr', shut)).toEqual(channelMail('en', shut));
  });
});
