import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Picture } from '../queries.ts';
import type { StepPlace } from '../use-step-names.ts';
import { usePhrases } from '../use-phrases.ts';
import { pictureWords } from './words.ts';

export interface PictureTableProps {
  picture: Picture;
  /** In words. */
  stepName: (place: StepPlace) => string;
}

interface Line {
  at: string;
  of: string;
  what: string;
}

/** The same in numbers: every date of the picture. */
export const PictureTable = ({ picture, stepName }: PictureTableProps) => {
  const say = useWords(pictureWords);
  const { named, say: sayWord } = usePhrases();
  const format = useFormat();
  const [isShown, setShown] = useState(false);
  const lines: Line[] = [
    ...picture.followUps.map(({ id, target, opens, closes }) => ({
      at: target,
      of: id,
      what:
        opens === null || closes === null || (opens === target && closes === target)
          ? say('target')
          : say('targetWithin', { opens: format.day(opens), closes: format.day(closes) }),
    })),
    ...picture.items.map(({ at, followUp, checkIn, step, does, to, skip }) => ({
      at,
      of: followUp ?? say('checkIns'),
      what: `${stepName({ followUp, checkIn, step })}: ${sayWord(does)}${to === undefined ? '' : `, ${named(to)}`}${skip === undefined ? '' : ` (${say('skipped')})`}`,
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <>
      <div>
        <Button
          aria-expanded={isShown}
          onPress={() => {
            setShown(!isShown);
          }}
        >
          {say(isShown ? 'hideTable' : 'showTable')}
        </Button>
      </div>
      {isShown ? (
        <div className="table-frame" tabIndex={0} role="region" aria-label={say('table')}>
          <table className="table">
            <caption className="visually-hidden">{say('table')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('date')}</th>
                <th scope="col">{say('timepoint')}</th>
                <th scope="col">{say('what')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ at, of, what }) => (
                <tr key={`${at} ${of} ${what}`}>
                  <td data-label={say('date')}>
                    <time dateTime={at}>{format.weekday(at)}</time>
                  </td>
                  <td data-label={say('timepoint')}>{of}</td>
                  <td data-label={say('what')}>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
};
