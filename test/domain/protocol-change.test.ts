import { compareProtocols } from '../../shared/domain/protocol-change.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import { changed, readProtocolFile } from '../support/protocol-documents.ts';

const ipsMa = readProtocolFile('ips-ma') as Protocol;
const amended = (edits: Record<string, unknown>): Protocol => changed(ipsMa, edits) as Protocol;

describe('an amendment', () => {
  it('that only counts the version up changes nothing', () => {
    expect(compareProtocols(ipsMa, amended({ '/version': 2 }))).toEqual([]);
  });

  it('whose file only names its schema, or no longer does, changes nothing', () => {
    const schema = { '/$schema': 'https://example.com/protocol.schema.json' };
    expect(compareProtocols(changed(ipsMa, { '/$schema': undefined }) as Protocol, amended(schema))).toEqual([]);
    expect(compareProtocols(amended(schema), changed(ipsMa, { '/$schema': undefined }) as Protocol)).toEqual([]);
  });

  it('that only reorders steps changes nothing', () => {
    const steps = ipsMa.ladders['interview']?.booking ?? [];
    expect(compareProtocols(ipsMa, amended({ '/ladders/interview/booking': [...steps].reverse() }))).toEqual([]);
  });

  it('is told part by part, by the names coordinators know', () => {
    const after = amended({
      '/timepoints/1/postWindow': 'P84D',
      '/timepoints/3': undefined,
      '/ladders/interview/booking/1/offset': '-P30D',
      '/ladders/interview/booking/2': undefined,
      '/ladders/interview/appointment/-': { id: 'card', from: 'done', task: { kind: 'letter', to: 'coordinator' } },
      '/checkIns/mentor/phases/0/count': 2,
      '/checkIns/mentor/caseloadMax': 25,
      '/sending/at': '11:00',
      '/timeZone': 'Europe/Oslo',
    });
    expect(compareProtocols(ipsMa, after)).toEqual([
      { change: 'changed', path: 'protocol', fields: ['timeZone'] },
      { change: 'changed', path: 'sending', fields: ['at'] },
      { change: 'changed', path: 'timepoints/FU12', fields: ['postWindow'] },
      { change: 'removed', path: 'timepoints/REG24' },
      { change: 'changed', path: 'ladders/interview/booking/invite', fields: ['offset'] },
      { change: 'removed', path: 'ladders/interview/booking/book2' },
      { change: 'changed', path: 'checkIns/mentor', fields: ['caseloadMax'] },
      { change: 'changed', path: 'checkIns/mentor/phases/0', fields: ['count'] },
      { change: 'added', path: 'ladders/interview/appointment/card' },
    ]);
  });
});
