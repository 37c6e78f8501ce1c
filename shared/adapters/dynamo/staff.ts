import { DeleteCommand, PutCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { storedMember } from '../../contract/stored-study.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Member } from '../../domain/member.ts';
import type { StaffBook } from '../../ports/staff-book.ts';
import type { StudyLogLine } from '../../ports/study-log.ts';
import { sha256 } from '../event-chain.ts';
import { batchGet } from './batch-get.ts';
import type { BookSetting } from './book-setting.ts';
import { type Key, studyKey } from './keys.ts';
import { allOf } from './pages.ts';
import { putUnlessMoved } from './put-unless-moved.ts';
import { lineItem } from './study-log.ts';

type TransactWriteItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
type Staff = Pick<StaffBook, 'members' | 'memberships' | 'saveMember' | 'changeMember' | 'removeMember'>;

const keyOf = (study: string, user: string): Key => ({ pk: studyKey(study), sk: `MEMBER#${user}` });

/** A member carries no number that counts changes: what stands there is known by its content. */
const contentOf = (member: Member): string => sha256(canonicalJson(member));

const itemOf = (member: Member) => {
  const { study, user } = member;
  return { ...keyOf(study, user), study, user, member, content: contentOf(member) };
};

export const staff = ({ documents, tables, memory }: BookSetting): Staff => {
  const TableName = tables.studies;
  const forget = (study: string): void => {
    memory.forget(`members#${study}`);
  };
  const ofStudy = async (study: string): Promise<Member[]> => {
    const items = await allOf(documents, {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :members)',
      ExpressionAttributeValues: { ':pk': studyKey(study), ':members': 'MEMBER#' },
      ConsistentRead: true,
    });
    return items.map(({ member }) => storedMember.parse(member));
  };
  const ofUser = async (user: string): Promise<Member[]> => {
    const query = { KeyConditionExpression: '#user = :user', ExpressionAttributeNames: { '#user': 'user' } };
    const places = await allOf(documents, {
      TableName,
      IndexName: 'memberships',
      ...query,
      ExpressionAttributeValues: { ':user': user },
    });
    // The index may lag behind: what someone may do is read from the rows themselves.
    const items = await batchGet(documents, {
      table: TableName,
      keys: places.map(({ study }) => keyOf(String(study), user)),
    });
    return items.map(({ member }) => storedMember.parse(member)).sort((a, b) => (a.study < b.study ? -1 : 1));
  };

  const withLine = (change: TransactWriteItem, line: StudyLogLine): TransactWriteCommand =>
    new TransactWriteCommand({ TransactItems: [change, { Put: { TableName, Item: lineItem(line) } }] });

  return {
    members: (study) => memory.remembered(`members#${study}`, () => ofStudy(study)),
    // Never remembered: another process may have shut them out a moment ago.
    memberships: ofUser,
    saveMember: async (member) => {
      await documents.send(new PutCommand({ TableName, Item: itemOf(member) }));
      forget(member.study);
    },
    changeMember: async ({ before, after, line }) => {
      const changed = await putUnlessMoved(documents, {
        table: TableName,
        item: itemOf(after),
        ...(before ? { was: { attribute: 'content', value: contentOf(before), orNone: true } } : {}),
        along: lineItem(line),
      });
      forget(after.study);
      return changed;
    },
    removeMember: async (study, user, line) => {
      const row = { TableName, Key: keyOf(study, user) };
      await (line ? documents.send(withLine({ Delete: row }, line)) : documents.send(new DeleteCommand(row)));
      forget(study);
    },
  };
};
