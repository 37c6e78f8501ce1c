import { IDEMPOTENT_CALLS } from '../../shared/adapters/idempotent-calls.ts';
import { inMemoryHistoryHeads } from '../../shared/adapters/in-memory/history-heads.ts';
import { s3HistoryHeads } from '../../shared/adapters/s3-history-heads.ts';
import type { HeadsPage, HistoryHeads } from '../../shared/ports/history-heads.ts';
import { hasMoto, type MotoServer, startMoto } from '../support/moto-server.ts';
import { startProvider, type ProviderServer } from '../support/provider-server.ts';

const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };
const aPage = (participant: string, over: Partial<HeadsPage> = {}): HeadsPage => ({
  heads: [{ participant, interviews: 'a'.repeat(64), checkIns: 'b'.repeat(64) }],
  soFar: { isWhole: true },
  ...over,
});
const NIGHT = { study: 'ips-ma', on: '2025-05-02' };

let provider: ProviderServer;
let moto: MotoServer | undefined;
beforeAll(async () => {
  provider = await startProvider();
  if (!hasMoto) return;
  moto = await startMoto();
  await fetch(`${moto.address}/history-heads`, {
    method: 'PUT',
    headers: { 'x-amz-bucket-object-lock-enabled': 'true' },
  });
}, 60_000);
afterAll(async () => {
  await provider.close();
  await moto?.stop();
});
beforeEach(() => {
  provider.will('ok');
});

const inS3 = (): HistoryHeads =>
  s3HistoryHeads({ bucket: 'history-heads', client: { ...provider.client, forcePathStyle: true, maxAttempts: 1 } });
const inMoto = (): HistoryHeads => {
  const endpoint = moto?.address ?? '';
  const client = { region: 'eu-west-1', endpoint, credentials: CREDENTIALS, forcePathStyle: true };
  return s3HistoryHeads({ bucket: 'history-heads', client });
};
const places: [string, () => HistoryHeads][] = [
  ['memory', inMemoryHistoryHeads],
  ['S3 as we play it', inS3],
  ...(hasMoto ? [['S3 as moto plays it', inMoto] as [string, () => HistoryHeads]] : []),
];

describe.each(places)('heads in %s', (_, open) => {
  it('have no studies, nights and pages at first', async () => {
    const heads = open();
    expect(await heads.studies()).not.toContain('a new one');
    expect(await heads.nights('a new one')).toEqual([]);
    expect(await heads.page({ ...NIGHT, study: 'a new one', page: 0 })).toBeUndefined();
  });

  it('keep the page that came first under its name, and give it back as it was written', async () => {
    const heads = open();
    const past = { on: '2025-05-01', pages: 2, page: 1, seen: 'P-2' };
    const [first, second] = [aPage('P-1', { cursor: 'one' }), aPage('P-2', { soFar: { isWhole: false, past } })];
    expect(await heads.keep({ ...NIGHT, page: 0 }, first)).toEqual(first);
    expect(await heads.keep({ ...NIGHT, page: 1 }, second)).toEqual(second);
    expect(await heads.keep({ ...NIGHT, page: 0 }, aPage('P-9'))).toEqual(first);
    expect(await heads.page({ ...NIGHT, page: 0 })).toEqual(first);
    expect(await heads.page({ ...NIGHT, page: 1 })).toEqual(second);
    expect(await heads.page({ study: 'other', on: NIGHT.on, page: 0 })).toBeUndefined();
  });

  it('tell the nights of each study that came to an end, oldest first, over more than one page', async () => {
    const heads = open();
    const nights = ['05', '02', '03', '04', '01'].map((day, pages) => ({
      on: `2025-06-${day}`,
      pages,
      isWhole: pages % 2 === 0,
    }));
    for (const night of nights) await heads.close('a study/100%', night);
    await heads.close('a study/100%', nights[0]!);
    await heads.close('another', nights[0]!);
    const inOrder = nights.toSorted((one, other) => (one.on < other.on ? -1 : 1));
    expect(await heads.nights('a study/100%')).toEqual(inOrder);
    expect(await heads.nights('another')).toEqual([nights[0]]);
    expect(await heads.nights('a study')).toEqual([]);
    expect((await heads.studies()).sort()).toEqual(['a study/100%', 'another']);
  });
});

describe('heads in S3', () => {
  it.each(['error500', 'throttle', 'garbage', 'resetAfterReading'] as const)(
    'that are answered by %s are neither there nor missing: whoever asks is told',
    async (behaviour) => {
      const heads = inS3();
      await heads.keep({ ...NIGHT, page: 7 }, aPage('P-1'));
      provider.will(behaviour);
      await expect(heads.page({ ...NIGHT, page: 7 })).rejects.toThrow();
    },
  );

  it('are not waited for without end, as the SDK would by itself', async () => {
    const { client, studies } = s3HistoryHeads({
      bucket: 'history-heads',
      client: { ...provider.client, forcePathStyle: true },
    });
    await studies();
    // Of the handler that Node has; the SDK's type is that of the browser's too.
    const handler = client.config.requestHandler as { httpHandlerConfigs?: () => object };
    expect(handler.httpHandlerConfigs?.()).toMatchObject(IDEMPOTENT_CALLS.requestHandler);
    expect(await client.config.maxAttempts()).toBe(IDEMPOTENT_CALLS.maxAttempts);
  });

  it('that somebody else is writing at this moment are asked about until it is known who was first', async () => {
    const busy = { status: 409, headers: {}, body: '<Error><Code>ConditionalRequestConflict</Code></Error>' };
    provider.will({ answer: busy }, { answer: busy }, 'ok');
    expect(await inS3().keep({ ...NIGHT, page: 9 }, aPage('P-1'))).toEqual(aPage('P-1'));
    provider.will({ answer: busy }, 'ok');
    expect(await inS3().keep({ ...NIGHT, page: 9 }, aPage('P-2'))).toEqual(aPage('P-1'));
    provider.will({ answer: busy });
    await expect(inS3().keep({ ...NIGHT, page: 10 }, aPage('P-1'))).rejects.toThrow();
  });

  it('that somebody has written in another shape are read by nobody', async () => {
    const heads = inS3();
    provider.objects.set('/history-heads/heads/ips-ma/2025-05-02/000008', '{"heads":[{"participant":7}]}');
    await expect(heads.page({ ...NIGHT, page: 8 })).rejects.toThrow();
  });
});
