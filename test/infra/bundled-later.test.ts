import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BUNDLING } from '../../infra/bundled-functions.ts';
import { odmXml } from '../../functions/serve-api/exports/odm-xml.ts';
import { calendarFeed } from '../../shared/adapters/calendar-feed.ts';
import { type CalendarInvite, calendarInvite } from '../../shared/adapters/calendar-invite.ts';
import { anEmail, anSms } from '../support/outgoing.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';
import { ROOT } from './synthesised.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'cairn-bundled-later-'));
let provider: ProviderServer;
beforeAll(async () => {
  provider = await startProvider();
});
afterAll(async () => {
  await provider.close();
  rmSync(folder, { recursive: true });
});

/** Far from every package, as on Lambda; what it prints. */
const bundledAndRun = async (contents: string): Promise<unknown> => {
  const outdir = mkdtempSync(join(folder, 'run-'));
  await build({ ...BUNDLING, stdin: { contents, resolveDir: ROOT, loader: 'ts' }, outdir });
  const credentials = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const env = { ...credentials, AWS_ENDPOINT_URL: provider.url };
  const { stdout } = await run(process.execPath, ['--no-warnings', 'index.mjs'], { cwd: outdir, env });
  return JSON.parse(stdout);
};

const AT = Date.UTC(2026, 3, 28, 8, 30);
const INVITE: CalendarInvite = {
  uid: '5f2b@cairn.example.com',
  sequence: 2,
  method: 'request',
  startsAt: AT,
  minutes: 60,
  zone: 'Europe/Copenhagen',
  summary: 'Aftale',
  organizer: { name: 'Opfølgningsteamet', email: 'team@example.com' },
  attendee: 'p001@example.com',
  stampedAt: AT,
};
const ENTRY = { uid: '5f2b', sequence: 2, startsAt: AT, minutes: 60, summary: 'Aftale', description: 'P001' };
const FEED = { zone: 'Europe/Copenhagen', fetchedAt: AT, entries: [ENTRY] };

describe('what a bundle reads later', () => {
  it('sends a text by either provider, and a mail', async () => {
    const before = provider.posts.length;
    const messages = [anSms(), anSms({ provider: 'endUserMessaging' }), anEmail()];
    const answers = await bundledAndRun(`
      import { mailsOnAws, textsOnAws } from './shared/adapters/channels-on-aws.ts';
      const env = { SMS_CONFIGURATION_SET: 'texts', SMS_MAX_PRICE_USD: '0.20', EMAIL_CONFIGURATION_SET: 'mails' };
      const [texts, mails] = [textsOnAws(env), mailsOnAws(env)];
      const answers = [];
      for (const message of ${JSON.stringify(messages)})
        answers.push(await (message.kind === 'sms' ? texts[message.provider] : mails).send(message));
      process.stdout.write(JSON.stringify(answers));
    `);
    expect(answers).toEqual(messages.map(() => expect.objectContaining({ kind: 'accepted' })));
    expect(provider.posts.slice(before)).toHaveLength(messages.length);
  }, 30_000);

  it('writes calendars as it would by itself', async () => {
    const written = await bundledAndRun(`
      import { laterFeed, laterInvite } from './shared/adapters/later-calendars.ts';
      const invite = await laterInvite(${JSON.stringify(INVITE)});
      process.stdout.write(JSON.stringify([invite, await laterFeed(${JSON.stringify(FEED)})]));
    `);
    expect(written).toEqual([calendarInvite(INVITE), calendarFeed(FEED)]);
  }, 30_000);

  it('writes XML as it would by itself', async () => {
    const odm = {
      '@ODMVersion': '2.0',
      Study: { '@OID': 'ST.ips-ma', MetaDataVersion: [{ '@OID': '1' }, { '@OID': '2' }] },
    };
    const written = await bundledAndRun(`
      const { odmXml } = await import('./functions/serve-api/exports/odm-xml.ts');
      process.stdout.write(JSON.stringify(odmXml(${JSON.stringify(odm)})));
    `);
    expect(written).toBe(odmXml(odm));
    expect(written).toContain('<MetaDataVersion OID="2"/>');
  }, 30_000);

  it('seals a list that age opens', async () => {
    const opened = await bundledAndRun(`
      import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
      import { laterSeal } from './shared/adapters/later-outage-lists.ts';
      const identity = await generateX25519Identity();
      const sealed = await laterSeal(await identityToRecipient(identity), 'Deltager 1, kl. 10.30');
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      process.stdout.write(JSON.stringify(await decrypter.decrypt(sealed, 'text')));
    `);
    expect(opened).toBe('Deltager 1, kl. 10.30');
  }, 30_000);

  it('keeps the heads of histories and finds them again', async () => {
    const page = { heads: [{ participant: 'P-1', interviews: 'a', checkIns: 'b' }], soFar: { isWhole: true } };
    const night = { on: '2025-05-02', pages: 1, isWhole: true };
    const found = await bundledAndRun(`
      import { laterHistoryHeads } from './shared/adapters/later-history-heads.ts';
      const heads = laterHistoryHeads('history-heads');
      const of = { study: 'ips-ma', on: '2025-05-02', page: 0 };
      await heads.keep(of, ${JSON.stringify(page)});
      const again = await heads.keep(of, { heads: [], soFar: { isWhole: false } });
      await heads.close('ips-ma', ${JSON.stringify(night)});
      const found = [again, await heads.page(of), await heads.nights('ips-ma'), await heads.studies()];
      process.stdout.write(JSON.stringify(found));
    `);
    expect(found).toEqual([page, page, [night], ['ips-ma']]);
  }, 30_000);
});
