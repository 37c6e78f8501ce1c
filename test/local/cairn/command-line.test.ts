import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ParticipantTexts } from '../../../shared/domain/participant-texts.ts';
import type { Protocol } from '../../../shared/domain/protocol.ts';
import { bundlePlatform } from '../../support/bundled.ts';

const root = join(__dirname, '../../..');
const protocol = join(root, 'protocols/ips-ma.json');
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-'));
  await bundlePlatform(folder);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const cairn = (args: string[], env: Record<string, string> = {}) => {
  const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'cairn.mjs'), ...args], options);
  return { status, stdout, stderr };
};
/** Where somebody watches: its lines are those of a terminal, and a bar shows how far it is. */
const watched = (args: string[]) => {
  const asTerminal = ['--import', 'data:text/javascript,process.stderr.isTTY=true'];
  return spawnSync(process.execPath, [...asTerminal, join(folder, 'cairn.mjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
};
const agenda = (...more: string[]) =>
  cairn(['agenda', '--protocol', protocol, '--anchor', 'baseline=2025-04-18', ...more]);

describe('the command line', () => {
  it.each([
    ['simulate', '--months', '1'],
    ['cost', '--years', '1'],
  ])('shows whoever watches how far it is: %s', (command, ...span) => {
    const { status, stdout, stderr } = watched([command, '--protocol', protocol, '--participants', '2', ...span]);
    expect({ status, isSaid: stdout.length > 0 }).toEqual({ status: 0, isSaid: true });
    expect(stderr).toContain('living the months');
  });

  it('says what it can do when nothing is asked', () => {
    const { status, stdout } = cairn([]);
    expect(status).toBe(0);
    for (const command of ['agenda', 'validate', 'simulate', 'cost', 'deploy-check']) expect(stdout).toContain(command);
  });

  it('shows when the participant of R7.3 hears from the study, in any zone of the machine', () => {
    const answers = ['UTC', 'Pacific/Apia', 'America/New_York'].map((TZ) => {
      const { status, stdout, stderr } = cairn(
        ['agenda', '--protocol', protocol, '--anchor', 'baseline=2025-04-18', '--arm', 'SAU', '--json'],
        { TZ },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      return stdout;
    });
    expect(new Set(answers).size).toBe(1);
    const items = JSON.parse(answers[0] ?? '').items as { followUp: string; step: string; at: string }[];
    expect(items.filter(({ followUp }) => followUp === 'FU12').map(({ step, at }) => `${step} ${at}`)).toEqual([
      'pre 2026-03-06T10:00:00+01:00',
      'invite 2026-03-20T10:00:00+01:00',
      'book2 2026-04-01T10:00:00+02:00',
      'call1 2026-04-10T10:00:00+02:00',
      'book3 2026-04-24T10:00:00+02:00',
      'letter 2026-05-01T10:00:00+02:00',
      'esc1 2026-05-01T10:00:00+02:00',
      'call2 2026-05-08T10:00:00+02:00',
      'contact 2026-05-15T10:00:00+02:00',
      'esc2 2026-05-29T10:00:00+02:00',
      'final 2026-05-29T10:00:00+02:00',
      'close 2026-06-15T10:00:00+02:00',
    ]);
  });

  it('prints a table for people', () => {
    const { status, stdout } = agenda();
    expect(status).toBe(0);
    expect(stdout).toContain('fri 2026-03-06 10:00');
  });

  it.each([
    [['agenda', '--protocol', protocol], "required option '--anchor"],
    [['agenda', '--protocol', 'nowhere.json', '--anchor', 'baseline=2025-04-18'], 'there is no such file'],
    [['agenda', '--protocol', protocol, '--anchor', 'baseline=2025-02-30'], 'give a date that exists'],
    [['agenda', '--protocol', protocol, '--anchor', 'birth=2025-02-03'], 'knows no such anchor'],
    [['simulate', '--protocol', protocol, '--participants', '0'], 'give a whole number from 1'],
    [['simulate', '--protocol', protocol, '--months', '1.5'], 'give a whole number from 1'],
    [['simulate', '--protocol', protocol, '--price-per-segment', '-1'], 'give US dollars'],
    [['simulate', '--protocol', protocol, '--texts', protocol], '/participant: write the texts by language, as GET'],
    [['cost', '--texts', 'none.json'], '--texts none.json: there is no such file; give the path of a file with'],
    [['validate'], "missing required argument 'file'"],
    [['cost', '--participants', '0'], '--participants 0: give a whole number from 1 to'],
    [['cost', '--participants', '1e9'], '--participants 1e9: give a whole number from 1 to 1000000000, in digits'],
    [['cost', '--years', 'two'], '--years two: give a whole number from 1 to 10'],
    [['cost', '--prices', 'none.json'], '--prices none.json: there is no such file; give the path of a price table'],
    [['cost', '--protocol', 'none.json'], '--protocol none.json: there is no such file'],
    [['validate', root], `${root}: this is a folder; give the path of a protocol document in it`],
    [['remind'], "unknown command 'remind'"],
  ])('refuses %j with status 2 and a remedy on stderr', (args, remedy) => {
    const { status, stdout, stderr } = cairn(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(remedy);
  });

  it('refuses an appointment that nobody knows when it was booked', () => {
    expect(agenda('--appointment', 'FU12=2026-04-28T10:30')).toMatchObject({ status: 2, stdout: '' });
  });

  it('tells every finding of a protocol, one a line', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, JSON.stringify({ id: 'x', version: 1, timeZone: 'Mars/Olympus', languages: ['da'], arms: [] }));
    const { status, stdout } = cairn(['validate', protocol, file]);
    expect(status).toBe(2);
    expect(stdout).toContain(`${protocol}: ok`);
    expect(stdout.split('\n').filter((line) => line.startsWith(`${file}:/`)).length).toBeGreaterThan(1);
  });

  it('says of a file that is no JSON that it is none', () => {
    const file = join(folder, 'notes.md');
    writeFileSync(file, '# Notes');
    const { status, stdout } = cairn(['validate', file]);
    expect(status).toBe(2);
    expect(stdout).toContain(`${file}: is no JSON: `);
  });

  it('tells what a small trial costs, and of each fault of a price table where it is', () => {
    const { status, stdout, stderr } = cairn([
      'cost',
      '--protocol',
      protocol,
      '--participants',
      '4',
      '--years',
      '1',
      '--json',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { participants, reminders, designs } = JSON.parse(stdout) as {
      participants: number;
      reminders: number;
      designs: { name: string; total: number }[];
    };
    expect(participants).toBe(4);
    expect(reminders).toBeGreaterThan(0);
    expect(designs.map(({ name, total }) => [name, total > 0])).toEqual([
      ['cairn', true],
      ['schedules', true],
      ['scan', true],
    ]);
    const file = join(folder, 'prices.json');
    const { on: _on, ...table } = JSON.parse(readFileSync(join(root, 'local/cost/prices.json'), 'utf8')) as {
      on: string;
      prices: Record<string, Record<string, unknown>>;
    };
    Object.assign(table.prices['letter'] ?? {}, { price: 'dear', source: 'the post office', cost: 1 });
    Object.assign(table.prices['email'] ?? {}, { price: -1, per: 0 });
    writeFileSync(file, JSON.stringify(table));
    const refused = cairn(['cost', '--protocol', protocol, '--prices', file]);
    expect(refused.status).toBe(2);
    expect(refused.stderr.trim().split('\n').slice(1).sort()).toEqual([
      `${file}:/on: is missing: give a value of type string`,
      `${file}:/prices/email/per: must be more than 0: give how many the price is for`,
      `${file}:/prices/email/price: is too small: give at least 0`,
      `${file}:/prices/letter/cost: is no field of a price table: remove it or mend its name`,
      `${file}:/prices/letter/price: is of the wrong kind: give a value of type number`,
      `${file}:/prices/letter/source: is no address: write one like https://example.org/prices`,
    ]);
  });

  it("reckons with the texts of one's own study, and tells of each what breaks a rule", () => {
    const english = JSON.parse(readFileSync(join(root, 'templates/participant.en.json'), 'utf8')) as ParticipantTexts;
    const swedish = (sms: string) => ({
      revision: 1,
      participant: {
        sv: {
          ...english,
          language: 'sv',
          templates: { ...english.templates, ask: { stream: 'interviews', sms } },
        },
      },
    });
    const own = { ...JSON.parse(readFileSync(protocol, 'utf8')), languages: ['sv'] } as Protocol;
    const invitation = own.ladders['interview']?.booking.find(({ id }) => id === 'invite');
    Object.assign(invitation?.send ?? {}, { template: 'ask', channels: ['sms'] });
    const [file, texts] = [join(folder, 'own.json'), join(folder, 'texts.json')];
    writeFileSync(file, JSON.stringify(own));
    writeFileSync(texts, JSON.stringify(swedish('Hej från {afs}. Ring {tlf}.')));
    const args = ['--protocol', file, '--anchor', 'baseline=2025-04-18', '--texts', texts];
    expect(cairn(['agenda', ...args]).stdout).toContain('ask: sms');
    writeFileSync(texts, JSON.stringify(swedish('Ring i morgon, {namn}.')));
    const { status, stderr } = cairn(['validate', file, '--texts', texts]);
    expect(status).toBe(2);
    const at = `${texts}:/participant/sv/templates/ask/sms: `;
    expect(stderr).toContain(`${at}{namn} is unknown here`);
    expect(stderr).toContain(`${at}"i morgon" is untrue`);
  });

  it('lists what a deployment lacks with status 1, and nothing that was given', () => {
    const { status, stdout } = cairn(['deploy-check'], { CAIRN_DEPLOY_REGION: 'eu-north-1' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^missing {2}account: .*\[CAIRN_DEPLOY_ACCOUNT\]$/m);
    expect(stdout).toMatch(/^ok {7}region \[CAIRN_DEPLOY_REGION\]$/m);
  });

  it('reads the settings of a deployment where the CDK does', () => {
    writeFileSync(join(folder, 'cdk.context.json'), JSON.stringify({ account: '111111111111' }));
    expect(cairn(['deploy-check']).stdout).toMatch(/^ok {7}account /m);
    writeFileSync(join(folder, 'cdk.context.json'), '{');
    expect(cairn(['deploy-check'])).toMatchObject({ status: 2, stdout: '' });
    rmSync(join(folder, 'cdk.context.json'));
  });
});
