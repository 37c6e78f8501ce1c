import type { CarryOutPorts } from '../../functions/carry-out/ports.ts';
import type { aHouse } from './a-house.ts';

class Killed extends Error {}

/** Where the worker dies: before its call reaches anyone, or after it was obeyed and only the answer is lost. */
export type Death = 'before' | 'after';

/**
 * A house whose worker dies at a chosen call to the outside and, like a killed process, makes none after it; whatever is due then
 * finds a new worker. Reads, writes and requests all count.
 */
export const mortal = (house: Pick<Awaited<ReturnType<typeof aHouse>>, 'until'>, ports: CarryOutPorts) => {
  let callsLeft = Infinity;
  let death: Death = 'before';
  let isDead = false;
  let calls = 0;
  let deaths = 0;

  const counted =
    <Arguments extends unknown[], Answer>(call: (...given: Arguments) => Promise<Answer>) =>
    async (...given: Arguments): Promise<Answer> => {
      if (isDead) throw new Killed();
      calls += 1;
      callsLeft -= 1;
      if (callsLeft > 0) return call(...given);
      isDead = true;
      if (death === 'after') await call(...given);
      throw new Killed();
    };

  const { records, studies, contacts, messenger, letters } = ports;
  ports.records = {
    ...records,
    readInterviews: counted(records.readInterviews),
    readCheckIns: counted(records.readCheckIns),
    readBoth: counted(records.readBoth),
    commit: counted(records.commit),
    noteErasure: counted(records.noteErasure),
    forgetNumber: counted(records.forgetNumber),
    forgetLinks: counted(records.forgetLinks),
    removeNotices: counted(records.removeNotices),
  };
  ports.studies = { ...studies, saveStaffMail: counted(studies.saveStaffMail) };
  ports.contacts = {
    ...contacts,
    read: counted(contacts.read),
    numbersOf: counted(contacts.numbersOf),
    erase: counted(contacts.erase),
  };
  ports.messenger = { send: counted(messenger.send) };
  ports.letters = {
    add: counted(letters.add),
    eraseLetters: counted(letters.eraseLetters),
    lettersNamed: counted(letters.lettersNamed),
  };

  return {
    calls: () => calls,
    deaths: () => deaths,
    /** The `nth` call from now on is the last one of its worker. */
    dieAt: (nth: number, how: Death): void => {
      callsLeft = nth;
      death = how;
    },
    /** Turns the clock as the house does; each death is followed by a new worker. */
    until: async (to: string): Promise<void> => {
      for (;;) {
        try {
          await house.until(to);
          return;
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
          deaths += 1;
          isDead = false;
          callsLeft = Infinity;
        }
      }
    },
  };
};
