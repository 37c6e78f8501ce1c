import type { ReactNode } from 'react';
import { Counts } from '../../kit/counts.tsx';
import { csvOf } from '../../kit/csv.ts';
import { DownloadButton } from '../../kit/download-button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { csvFile } from '../../kit/save-file.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { useFaultText } from './faults/use-fault-text.ts';
import type { Report } from './import-api.ts';
import { LostConsents } from './lost-consents.tsx';
import { ReportTable } from './report-table.tsx';
import { importWords } from './words.ts';

export interface ReportViewProps {
  report: Report;
  /** Before the rows, which may be many. */
  children: ReactNode;
}

/** What a try found: how many of each kind, what stands in the way, and every row of it. */
export const ReportView = ({ report, children }: ReportViewProps) => {
  const say = useWords(importWords);
  const format = useFormat();
  const textOf = useFaultText();
  const {
    created,
    updated,
    unchanged,
    refused,
    refusedMore = 0,
    refusedIn,
    messages,
    opens,
    warnings,
    changes,
  } = report;
  const count = refused.length + refusedMore;
  const isEmpty = count === 0 && created === 0 && updated === 0;
  return (
    <>
      <LostConsents report={report} />
      <Counts
        label={say('counts')}
        counts={[
          { label: say('created'), value: format.number(created) },
          { label: say('updated'), value: format.number(updated) },
          { label: say('unchanged'), value: format.number(unchanged) },
          {
            label: say('refused'),
            value: format.number(refusedIn.rows),
            kind: refusedIn.rows > 0 ? 'problem' : 'plain',
          },
          ...(refusedIn.columns > 0
            ? [{ label: say('wrongColumns'), value: format.number(refusedIn.columns), kind: 'problem' as const }]
            : []),
          ...(warnings.length > 0
            ? [{ label: say('warnings'), value: format.number(warnings.length), kind: 'warning' as const }]
            : []),
          ...(count > 0
            ? []
            : [
                { label: say('today'), value: format.number(messages.today) },
                { label: say('thisWeek'), value: format.number(messages.thisWeek) },
                { label: say('opensTasks'), value: format.number(opens.tasks) },
                { label: say('opensEscalations'), value: format.number(opens.escalations) },
              ]),
        ]}
      />
      {messages.notCounted ? <Notice>{say('notCounted', { count: messages.notCounted })}</Notice> : null}
      {isEmpty ? <Notice>{say('nothing')}</Notice> : null}
      {count > 0 ? (
        <Notice kind="problem" title={say('anyRefused', { count })}>
          {refusedMore > 0 ? <p>{say('refusedMore', { count: refusedMore })}</p> : null}
          <DownloadButton
            label={say('refusals')}
            files={() => [
              csvFile(
                'refused.csv',
                csvOf(
                  [say('row'), say('id'), say('column'), say('why')],
                  refused.map((fault) => [fault.row, fault.id ?? '', fault.column, textOf(fault)]),
                ),
              ),
            ]}
          />
        </Notice>
      ) : null}
      {children}
      {changes && changes.length > 0 ? <p className="description">{say('logged')}</p> : null}
      <ReportTable report={report} />
    </>
  );
};
