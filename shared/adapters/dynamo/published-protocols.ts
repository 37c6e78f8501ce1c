import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Protocol } from '../../domain/protocol.ts';
import type { StudyBook } from '../../ports/study-book.ts';
import type { BookSetting } from './book-setting.ts';
import { type Key, studyKey } from './keys.ts';
import { allOf } from './pages.ts';
import { putUnlessMoved } from './put-unless-moved.ts';

type Published = Pick<StudyBook, 'protocol' | 'protocolVersions' | 'publish'>;

const PREFIX = 'PROTOCOL#';
const keyOf = (study: string, version: number): Key => ({
  pk: studyKey(study),
  sk: PREFIX + String(version).padStart(8, '0'),
});

/**
 * Published versions, kept as the text that was published: it was validated then, and must stay readable as it is when the rules for
 * new ones grow stricter.
 */
export const publishedProtocols = ({ documents, tables, memory }: BookSetting): Published => {
  const TableName = tables.studies;
  const read = async (study: string, version: number): Promise<Protocol | undefined> => {
    const { Item } = await documents.send(
      new GetCommand({ TableName, Key: keyOf(study, version), ConsistentRead: true }),
    );
    return Item && (JSON.parse(String(Item.document)) as Protocol);
  };
  const versions = async (study: string) => {
    const items = await allOf(documents, {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :protocols)',
      ExpressionAttributeValues: { ':pk': studyKey(study), ':protocols': PREFIX },
      ConsistentRead: true,
    });
    return items.map(({ version, publishedAt, by }) => ({
      version: Number(version),
      publishedAt: String(publishedAt),
      by: String(by),
    }));
  };

  return {
    protocol: (study, version) => memory.remembered(`protocol#${study}#${version}`, () => read(study, version)),
    protocolVersions: async (study, upTo) => {
      if (upTo === undefined) return versions(study);
      const until = await memory.remembered(`versions#${study}#${String(upTo)}`, () => versions(study));
      return until.filter(({ version }) => version <= upTo);
    },
    publish: async (study, protocol, by, at) => {
      const { version } = protocol;
      const item = { ...keyOf(study, version), version, publishedAt: at, by, document: JSON.stringify(protocol) };
      const published = await putUnlessMoved(documents, { table: TableName, item });
      memory.forget(`protocol#${study}#${version}`);
      return published;
    },
  };
};
