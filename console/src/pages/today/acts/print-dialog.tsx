import { useNow } from '../../../shell/use-now.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { kitWords } from '../../../kit/words.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { belongsTo, inWords, nextInWords, whyInWords } from '../in-words.ts';
import { todayWords } from '../words.ts';
import type { ActProps } from './act.ts';

/** The selected lines as a list on paper, with room for what came of each; no name and no number stands on it. */
export const PrintDialog = ({ act: { items }, onClose }: ActProps<'print'>) => {
  const say = useWords(todayWords);
  const sayKit = useWords(kitWords);
  const format = useFormat();
  const now = useNow();
  return (
    <Dialog title={say('printTitle', { count: items.length })} isOpen onClose={onClose}>
      <div className="print-sheet">
        <h3>{say('printed', { date: format.weekday(format.dayOf(now)) })}</h3>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('participant')}</th>
              <th scope="col">{say('what')}</th>
              <th scope="col">{say('next')}</th>
              <th scope="col">{say('note')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td>
                  {item.participant} {belongsTo(item, say)}
                </td>
                <td>
                  {inWords(item.does, say)}
                  <br />
                  {whyInWords(item, say)}
                </td>
                <td>{item.kind === 'task' && item.next ? nextInWords(item.next, now, say, format) : ''}</td>
                <td className="blank" />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{sayKit('close')}</Button>
        <Button
          kind="primary"
          onPress={() => {
            window.print();
          }}
        >
          {say('printDo')}
        </Button>
      </div>
    </Dialog>
  );
};
