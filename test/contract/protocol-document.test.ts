import { readFileSync } from 'node:fs';
import { protocolJsonSchema } from '../../shared/contract/protocol-document.ts';
import { duration, offset } from '../../shared/contract/protocol-words.ts';
import { parseDuration } from '../../shared/domain/civil-date.ts';

describe('the published JSON Schema', () => {
  it('is the one that documents are held to (npm run schema writes it anew)', () => {
    const committed = readFileSync(`${__dirname}/../../protocols/protocol.schema.json`, 'utf8');
    expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(protocolJsonSchema())));
  });
});

describe('a duration of a document', () => {
  const texts = [
    'P12M',
    'P1Y6M',
    'P2W',
    'P0D',
    'P1Y2M3W4D',
    '-P14D',
    '+P1D',
    'P',
    '-P',
    'P1D1M',
    'PT1H',
    'P1.5D',
    'P12345D',
    'p1d',
    ' P1D',
    'P1D\n',
    '',
  ];

  it.each(texts)('%j is read by the calendar exactly when the document may hold it', (text) => {
    const isReadable = (): boolean => {
      try {
        parseDuration(text);
        return true;
      } catch {
        return false;
      }
    };
    expect(offset.safeParse(text).success).toBe(isReadable());
    expect(duration.safeParse(text).success).toBe(isReadable() && !text.startsWith('-'));
  });
});
