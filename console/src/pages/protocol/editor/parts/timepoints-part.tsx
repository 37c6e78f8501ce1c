import { lazy, Suspense, useState } from 'react';
import { Badge } from '../../../../kit/badge.tsx';
import { Button } from '../../../../kit/button.tsx';
import { Loading } from '../../../../kit/loading.tsx';
import { NumberField } from '../../../../kit/number-field.tsx';
import { useWords } from '../../../../words/use-words.ts';
import { freeName } from '../../draft/at.ts';
import { useEditing } from '../../draft/editing.ts';
import { durationOf, roughDays } from '../../draft/span.ts';
import { useKeys } from '../../draft/use-keys.ts';
import type { Protocol, Timepoint } from '../../queries.ts';
import { usePhrases } from '../../use-phrases.ts';
import { Fold } from '../fold.tsx';
import { ItemMenu } from '../item-menu.tsx';
import { editorWords } from '../words.ts';

const TimepointForm = lazy(async () => ({ default: (await import('./timepoint-form.tsx')).TimepointForm }));

const FIRST_MONTHS = 6;
const WINDOW = 'P28D';

/** Where it belongs in time, among those that are there. */
const placeOf = ({ timepoints }: Protocol, target: string): number => {
  const later = timepoints.findIndex((each) => roughDays(each.target) > roughDays(target));
  return later === -1 ? timepoints.length : later;
};

const AddTimepoint = () => {
  const say = useWords(editorWords);
  const { protocol, change, show } = useEditing();
  const [months, setMonths] = useState<number | undefined>(FIRST_MONTHS);
  const add = (): void => {
    if (months === undefined) return;
    const { timepoints } = protocol;
    const target = durationOf({ amount: months, unit: 'months' });
    const at = placeOf(protocol, target);
    const timepoint: Timepoint = {
      id: freeName(
        `FU${String(months)}`,
        timepoints.map(({ id }) => id),
      ),
      mode: 'interview',
      anchor: timepoints[0]?.anchor ?? 'baseline',
      target,
      preWindow: WINDOW,
      postWindow: WINDOW,
    };
    change(['timepoints'], [...timepoints.slice(0, at), timepoint, ...timepoints.slice(at)]);
    show(['timepoints', at]);
  };
  return (
    <div className="protocol-add" role="group" aria-label={say('addTimepoint')}>
      <NumberField label={say('monthsAfter')} min={0} value={months} onChange={setMonths} />
      <Button isDisabled={months === undefined} onPress={add}>
        {say('addTimepoint')}
      </Button>
    </div>
  );
};

export const TimepointsPart = () => {
  const { protocol } = useEditing();
  const { say, target, window } = usePhrases();
  const { timepoints } = protocol;
  const keys = useKeys(timepoints);
  return (
    <>
      <ul className="protocol-folds">
        {timepoints.map((each, index) => (
          <Fold
            key={keys[index]}
            path={['timepoints', index]}
            title={each.id}
            summary={
              <>
                {say(each.mode)}, {target(each)}; {window(each)}
                {each.ladder === undefined ? '' : `; ${say('ladderSaid', { ladder: each.ladder })}`}{' '}
                {each.primary ? <Badge>{say('primary')}</Badge> : null}
              </>
            }
            actions={<ItemMenu path={['timepoints']} items={timepoints} index={index} title={each.id} />}
          >
            <Suspense fallback={<Loading />}>
              <TimepointForm timepoint={each} index={index} />
            </Suspense>
          </Fold>
        ))}
      </ul>
      <AddTimepoint />
    </>
  );
};
