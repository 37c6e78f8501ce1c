import type { ImportSetting } from './import-setting.ts';

/** By an earlier try of the same request, whose answer was lost, or by an earlier run of the same import. */
export const writtenBefore = async (
  participant: string,
  { visit, ports }: Pick<ImportSetting, 'visit' | 'ports'>,
): Promise<'created' | 'updated' | undefined> => {
  if (!visit.isRepeatable) return undefined;
  const events = await ports.records.events(visit.study.id, participant);
  const own = events.find(({ token }) => token.startsWith(`${visit.token}-`));
  return own && (own.version === 1 ? 'created' : 'updated');
};
