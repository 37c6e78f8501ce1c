import { aWatchedHouse, type WatchedHouse } from './a-watched-house.ts';
import { CANARIES, phoneOf, WORDS } from './canaries.ts';
import type { Place } from './heard.ts';
import { journey } from './journey.ts';
import { holds, leaksIn } from './seek.ts';

const PLACES: readonly Place[] = [
  'log',
  'metrics',
  'queue',
  'receipt queue',
  'dead letters',
  'errors',
  'refusals',
  'pages that lead nowhere',
  'names of requests',
  'mails to staff',
  'blinded answers',
  'exports without contact data',
  'sealed lists',
  'heads of histories',
];

describe('what is known of a participant', () => {
  let house: WatchedHouse;
  let secrets: string[];
  beforeAll(async () => {
    house = await aWatchedHouse('2026-03-02T08:00:00Z');
    secrets = await journey(house);
  }, 120_000);
  afterAll(() => house.close());

  it('is given to who may see it, or sent to whom it is about, each word of it', () => {
    const all = house.rightly.join('\n');
    expect(Object.entries(CANARIES).filter(([, canary]) => !holds(all, canary))).toEqual([]);
    expect(secrets.length).toBeGreaterThan(3);
  });

  it.each(PLACES)('stands nowhere in what is kept or shown as: %s', (place) => {
    const texts = house.places.get(place) ?? [];
    expect(texts.length).toBeGreaterThan(0);
    const all = { ...CANARIES, ...Object.fromEntries(secrets.map((secret, n) => [`secret ${String(n)}`, secret])) };
    expect(leaksIn(new Map([[place, texts]]), all)).toEqual([]);
  });

  const hidden: [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['in capitals', (text) => text.toUpperCase()],
    ['in base64', (text) => Buffer.from(`{"a":"${text}"}`).toString('base64')],
    ['in base64 of addresses', (text) => Buffer.from(`x${text}`).toString('base64url')],
    ['in hex', (text) => Buffer.from(text).toString('hex')],
    ['in an address', (text) => `/participants?q=${encodeURIComponent(text)}`],
    ['in a form', (text) => new URLSearchParams({ q: text }).toString()],
    [
      'in JSON of letters that are spelt out',
      (text) =>
        JSON.stringify(text).replaceAll(
          /[^ -~]/g,
          (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
    ],
  ];
  it.each(hidden)('would be found in a log %s', (_, hide) => {
    for (const word of Object.values(CANARIES)) {
      const places = new Map([['log', [`{"code":"${hide(word)}"}`]]]);
      expect(leaksIn(places, CANARIES).map(({ canary }) => CANARIES[canary])).toContain(word);
    }
  });

  it.each(['20 99 88 17', '+45 2099 8817', '(20)-99-88-17', '0045.20.99.88.17'])(
    'would be found as a number that is written %s',
    (written) => {
      expect(holds(`of ${written}`, phoneOf('P-1'))).toBe(true);
      expect(holds(`of ${written}`, WORDS.name)).toBe(false);
    },
  );
});
