import { doneMany } from '../../../shared/contract/answers/many-answer.ts';
import { lettersBody } from '../../../shared/contract/letter-body.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import type { QueuedLetter } from '../../../shared/ports/print-queue.ts';
import { ok } from '../answer.ts';
import { eachOf } from '../many.ts';
import type { ApiPorts } from '../ports.ts';
import { readBody } from '../read-body.ts';
import { type Route, verb } from '../route.ts';
import type { Visit } from '../visit.ts';
import { letterNamed } from './queued-letter.ts';

type Mark = (letter: QueuedLetter, visit: Visit, ports: ApiPorts) => Promise<void>;

const said = ({ now, user }: Visit): { at: string; by: string } => ({ at: isoInstant(now), by: user });

const marking =
  (mark: Mark): Route['serve'] =>
  async (visit, ports) => {
    const { letters } = await readBody(visit, lettersBody);
    return ok(
      await eachOf(letters, visit, async (id, own) => {
        const { letter } = await letterNamed(id, own, ports);
        await mark(letter, own, ports);
        return { id };
      }),
    );
  };

const route = (action: 'printed' | 'discarded' | 'posted', summary: string, mark: Mark): Route => ({
  id: `letters.${action}`,
  method: 'POST',
  path: verb('letters', action),
  summary,
  body: lettersBody,
  answers: { 200: doneMany },
  serve: marking(mark),
});

export const markLetterRoutes: Route[] = [
  route(
    'printed',
    'Say of letters that they are printed; they lie in the tray until they are posted',
    (letter, visit, ports) => ports.letters.markPrinted(letter, said(visit)),
  ),
  route('discarded', 'Say that what was printed is thrown away', (letter, _visit, ports) =>
    ports.letters.discardPrint(letter),
  ),
  route('posted', 'Take letters out of the tray: they are printed and posted', (letter, visit, ports) =>
    ports.letters.markPosted(letter, said(visit)),
  ),
];
