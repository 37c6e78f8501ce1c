import fc from 'fast-check';
import { repointStudy } from '../../../functions/repoint-study/repoint-study.ts';
import { validateProtocol } from '../../../shared/contract/validate-protocol.ts';
import { MOVES } from '../../../shared/domain/move.ts';
import type { Protocol } from '../../../shared/domain/protocol.ts';
import { aNewcomer, anOffice } from '../../support/an-office.ts';
import { BUILT_IN, knowledge, readProtocolFile } from '../../support/protocol-documents.ts';
import { counted } from '../counted.ts';
import { hostileJson } from '../hostile.ts';
import { mutated } from '../mutated.ts';
import type { Attack } from '../target.ts';
import { countedWrites, watchedTables } from '../watched-writes.ts';
import { serveApi } from '../../../functions/serve-api/serve-api.ts';

interface ProtocolInput {
  document: unknown;
  move: unknown;
}

const shipped = fc.constantFrom(...BUILT_IN).map(readProtocolFile);
/** Other values of the same kind, so that most documents stay sound. */
const OTHERS: readonly [kind: RegExp, others: readonly unknown[]][] = [
  [/^"P/, ['P1D', 'P2W', 'P3M', 'P18M', 'P50Y', 'P0D']],
  [/^"-P/, ['-P1D', '-P3D', '-P40D', '-P6M']],
  [/^"\d\d:/, ['00:00', '09:00', '13:30', '19:00', '24:00']],
  [/^"\d\d-/, ['02-29', '12-24', '01-01']],
  [/^\d+$/, [0, 1, 2, 3, 14, 400]],
  [/^"(sms|email|letter)"/, ['sms', 'email', 'letter']],
];
const VALUES = new RegExp(
  `(?<=[:\\[,])(?:${OTHERS.map(([{ source }]) => source.slice(1).replace('$', '')).join('|')})[^",\\]}]*"?`,
  'g',
);

const slip = (text: string, [at, which]: [number, number]): string => {
  const values = [...text.matchAll(VALUES)];
  const found = values[at % values.length];
  const others = OTHERS.find(([kind]) => kind.test(found?.[0] ?? ''))?.[1];
  if (found === undefined || others === undefined) return text;
  const by = JSON.stringify(others[which % others.length]);
  return text.slice(0, found.index) + by + text.slice(found.index + found[0].length);
};
const slipped = fc
  .tuple(shipped, fc.array(fc.tuple(fc.nat(10_000), fc.nat(100)), { maxLength: 2 }))
  .map(([document, slips]): unknown => JSON.parse(slips.reduce(slip, JSON.stringify(document))));

const inputs: fc.Arbitrary<ProtocolInput> = fc.record({
  document: fc.oneof(
    { weight: 4, arbitrary: mutated(shipped) },
    { weight: 3, arbitrary: slipped },
    { weight: 1, arbitrary: hostileJson },
  ),
  move: fc.oneof({ weight: 8, arbitrary: fc.constantFrom<unknown>(...MOVES) }, { weight: 1, arbitrary: hostileJson }),
});

const PEOPLE = 3;
/** Of the documents that are at fault. A sound one is posted each time. */
const POSTED_EACH = 10;

/** Documents of protocols, judged alone and by the API of a study with three people; each that is sound is published. */
export const openProtocolAttack = async (): Promise<Attack<ProtocolInput>> => {
  const office = await anOffice({ at: '2026-03-20T09:05:00Z' });
  for (let n = 1; n <= PEOPLE; n += 1)
    await office.ask(
      'POST',
      office.inStudy('/participants'),
      aNewcomer({ id: `P-${String(n)}`, contact: { name: `Deltager ${String(n)}` }, consent: {} }),
    );
  const { book, writes } = countedWrites(office.studies);
  const repoint = async (study: string): Promise<void> =>
    void (await repointStudy({ ...office.workerPorts, staleSeconds: 0 })(study));
  const app = serveApi({ ...office.ports, studies: book, repoint: repoint });
  const isChanged = watchedTables(office.records.tables);
  const { came, count } = counted();
  let written = 0;
  let version = 1;
  let judged = 0;

  const post = async (path: string, body: unknown) => {
    const headers = { authorization: 'Bearer lead-1', 'content-type': 'application/json' };
    const response = await app.request(office.inStudy(path), { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await response.text();
    const hasWritten = isChanged() || writes() !== written;
    written = writes();
    return {
      status: response.status,
      body: JSON.parse(text) as { previewToken?: string; errors?: unknown[]; detail?: string },
      hasWritten,
    };
  };
  const asNext = (document: unknown): unknown =>
    typeof document === 'object' && document !== null && 'version' in document && typeof document.version === 'number'
      ? { ...document, version: version + 1, id: 'ips-ma' }
      : document;

  const judge = async ({ document, move }: ProtocolInput): Promise<string | undefined> => {
    const { protocol, findings } = validateProtocol(document, knowledge);
    if ((protocol === undefined) !== findings.length > 0) return 'neither sound nor at fault';
    if (findings.some(({ pointer, reason }) => !/^(\/|$)/.test(pointer) || reason === ''))
      return 'a finding without place or reason';
    judged += 1;
    if (findings.length > 0 && judged % POSTED_EACH !== 0) {
      count('at fault');
      return undefined;
    }
    const wanted = { protocol: asNext(document), move };
    const shown = await post('/protocols:preview', wanted);
    if (shown.status >= 500) return `the preview answers ${String(shown.status)}`;
    if (shown.hasWritten) return 'the preview wrote something';
    count(`preview ${String(shown.status)}`);
    const done = await post('/protocols', { ...wanted, previewToken: shown.body.previewToken ?? 'x' });
    count(`publish ${String(done.status)}`);
    if (done.status >= 500) return `publishing answers ${String(done.status)}`;
    if (done.status < 400) version = (wanted.protocol as Protocol).version;
    if (shown.status >= 400 && done.status < 400) return 'published what the preview refused';
    if (done.status >= 400 && done.hasWritten) return 'refused, and something was written all the same';
    return undefined;
  };
  /** Whatever was published, everybody is carried out by it. */
  const close = async (): Promise<string | undefined> => {
    await office.until('2026-03-25T09:05:00Z');
    const aside = office.records.tables.setAside.size;
    return aside > 0 ? `${String(aside)} records were set aside afterwards` : undefined;
  };
  return { inputs, judge, came, close };
};
