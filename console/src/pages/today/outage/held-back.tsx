import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { type HeldBack, heldBackQuery } from './queries.ts';
import { useStepColumns } from './step-columns.tsx';
import { outageWords } from './words.ts';

const useColumns = (study: string): Column<HeldBack>[] => {
  const say = useWords(outageWords);
  const format = useFormat();
  const { at, participant, followUp, step } = useStepColumns<HeldBack>(study);
  return [
    participant,
    {
      id: 'appointment',
      header: say('meet'),
      cell: ({ appointment }) =>
        appointment === undefined ? '' : <time dateTime={appointment}>{format.localTime(appointment)}</time>,
    },
    followUp,
    step,
    at,
    { id: 'channel', header: say('channel'), cell: ({ channel }) => say(channel) },
  ];
};

/** Whoever meets first is rung first; invitations come last. */
const byTime = (one: HeldBack, other: HeldBack): number =>
  (one.appointment ?? `9${one.at}`).localeCompare(other.appointment ?? `9${other.at}`);

const HeldBackDialog = ({ study, onClose }: { study: string; onClose: () => void }) => {
  const say = useWords(outageWords);
  const heldBack = useInfiniteQuery(heldBackQuery(study));
  const columns = useColumns(study);
  return (
    <Dialog title={say('heldBack')} isOpen onClose={onClose}>
      <ProblemNotice error={heldBack.error} onTryAgain={() => void heldBack.refetch()} />
      {heldBack.isPending ? <Loading /> : null}
      {heldBack.isSuccess ? (
        <DataTable
          label={say('heldBack')}
          columns={columns}
          rows={heldBack.data.pages.flatMap((page) => page.items).sort(byTime)}
          rowId={({ participant, followUp, checkIn, step, at }) => [participant, followUp, checkIn, step, at].join(' ')}
          empty={say('heldBackNone')}
          hasMore={heldBack.hasNextPage}
          isLoadingMore={heldBack.isFetchingNextPage}
          onMore={() => void heldBack.fetchNextPage()}
        />
      ) : null}
    </Dialog>
  );
};

/** Opens the list of those to ring. */
export const HeldBackButton = ({ study }: { study: string }) => {
  const say = useWords(outageWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onPress={() => {
          setOpen(true);
        }}
      >
        {say('heldBackSee')}
      </Button>
      {isOpen ? (
        <HeldBackDialog
          study={study}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
};
