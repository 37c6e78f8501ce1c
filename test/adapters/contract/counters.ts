import type { CommitResult, NumberDay, RecordStore } from '../../../shared/ports/record-store.ts';
import { changed, enrol, enrolled, STUDY } from '../../support/a-commit.ts';
import type { ContractRun } from '../record-store-contract.ts';

const MAX = 20;
const DAY_MS = 86_400_000;
const kinds = (results: CommitResult[], kind: CommitResult['kind']) => results.filter((result) => result.kind === kind);

const interviewMessage: NumberDay = { numberHash: 'n1', day: '2026-03-06', stream: 'interviews', by: 1, max: 2 };
const checkInMessage: NumberDay = { ...interviewMessage, stream: 'checkIns', yields: true };

const everyone = async (store: RecordStore, count: number) => {
  for (let from = 0; from < count; from += 25) {
    const changes = Array.from({ length: 25 }, (_, at) => enrolled({ participant: `P-${from + at}` })).flat();
    await store.commit({ token: `all-${from}`, changes });
  }
  const { rows } = await store.people(STUDY, undefined, count);
  return rows;
};

export const counterContract = ({ open, isSlow }: ContractRun): void => {
  const many = isSlow ? 25 : 100;

  describe('the messages of one number on one day', () => {
    const claiming = async () => {
      const { store } = await open();
      let { interviews: record } = await enrol(store, { participant: 'P-1' });
      let claims = 0;
      return async (numberDay: NumberDay): Promise<CommitResult['kind']> => {
        const token = `claim-${(claims += 1)}`;
        const result = await store.commit({ token, changes: [changed(record, { language: `l${claims}` })], numberDay });
        if (result.kind === 'committed') record = result.records[0] as typeof record;
        return result.kind;
      };
    };

    it('end at the cap, unless one is given back or the appointment is fixed', async () => {
      const claim = await claiming();
      expect([await claim(interviewMessage), await claim(interviewMessage)]).toEqual(['committed', 'committed']);
      expect(await claim(interviewMessage)).toBe('numberCapReached');
      expect(await claim({ ...interviewMessage, max: undefined })).toBe('committed');
      expect(await claim({ ...interviewMessage, by: -1 })).toBe('committed');
      expect(await claim({ ...interviewMessage, by: -1 })).toBe('committed');
      expect(await claim(interviewMessage)).toBe('committed');
      expect(await claim(interviewMessage)).toBe('numberCapReached');
      expect(await claim({ ...interviewMessage, day: '2026-03-07' })).toBe('committed');
    });

    it('let an interview message pass whatever the check-ins sent, and never the other way round', async () => {
      const claim = await claiming();
      expect([await claim(checkInMessage), await claim(checkInMessage)]).toEqual(['committed', 'committed']);
      expect(await claim(checkInMessage)).toBe('numberCapReached');
      expect(await claim(interviewMessage)).toBe('committed');
      expect(await claim({ ...checkInMessage, day: '2026-03-07' })).toBe('committed');
      expect(await claim({ ...interviewMessage, day: '2026-03-07' })).toBe('committed');
      expect(await claim({ ...checkInMessage, max: undefined, day: '2026-03-07' })).toBe('numberCapReached');
    });

    it('end at eight in 30 days, whatever the days they fell on, and go on when the oldest is 30 days old', async () => {
      const claim = await claiming();
      const on = (day: number): NumberDay => ({
        ...interviewMessage,
        day: new Date(Date.parse('2026-03-01') + day * DAY_MS).toISOString().slice(0, 10),
      });
      for (const day of [0, 0, 4, 5, 5, 9, 20, 28]) expect(await claim(on(day))).toBe('committed');
      expect(await claim(on(29))).toBe('numberCapReached');
      expect(await claim({ ...on(29), stream: 'checkIns' })).toBe('numberCapReached');
      expect(await claim({ ...on(29), max: undefined })).toBe('committed');
      expect(await claim({ ...on(29), by: -1 })).toBe('committed');
      expect(await claim(on(30))).toBe('committed');
      expect(await claim(on(30))).toBe('committed');
      expect(await claim(on(31))).toBe('numberCapReached');
      expect(await claim({ ...on(31), numberHash: 'n2' })).toBe('committed');
      expect(await claim(on(34))).toBe('committed');
    });

    it('say whether the day is full or the 30 days are', async () => {
      const { store } = await open();
      let { interviews: record } = await enrol(store, { participant: 'P-1' });
      const counted = async (numberDay: NumberDay, at: number): Promise<CommitResult> => {
        const result = await store.commit({
          token: `t${at}`,
          changes: [changed(record, { language: `l${at}` })],
          numberDay,
        });
        if (result.kind === 'committed') record = result.records[0] as typeof record;
        return result;
      };
      for (let at = 0; at < 8; at += 1) await counted({ ...interviewMessage, day: `2026-03-0${1 + at}` }, at);
      const another = { ...interviewMessage, day: '2026-03-09' };
      expect(await counted(another, 8)).toEqual({ kind: 'numberCapReached', cap: 'month' });
      expect(await counted({ ...another, max: undefined }, 9)).toMatchObject({ kind: 'committed' });
      expect(await counted({ ...another, day: '2026-03-08', max: 1 }, 10)).toEqual({
        kind: 'numberCapReached',
        cap: 'day',
      });
    });

    it('let an interview message go though check-ins have filled the 30 days', async () => {
      const claim = await claiming();
      for (let at = 1; at < 9; at += 1)
        expect(await claim({ ...checkInMessage, day: `2026-03-0${at}` })).toBe('committed');
      expect(await claim({ ...checkInMessage, day: '2026-03-10' })).toBe('numberCapReached');
      expect(await claim({ ...interviewMessage, day: '2026-03-10' })).toBe('committed');
    });

    it(`stay within the cap when ${many} people who share it are claimed at once`, async () => {
      const { store } = await open();
      const people = await everyone(store, many);
      const results = await Promise.all(
        people.map(({ interviews }, at) =>
          store.commit({
            token: `c${at}`,
            changes: [changed(interviews, { language: 'en' })],
            numberDay: interviewMessage,
          }),
        ),
      );
      expect(kinds(results, 'committed')).toHaveLength(2);
      expect(kinds(results, 'numberCapReached')).toHaveLength(many - 2);
    });
  });

  describe('the caseload of a mentor', () => {
    const toMentor = { study: STUDY, mentor: 'mentor-9', by: 1 as const, max: MAX };

    it(`takes exactly twenty of ${many} assignments at once`, async () => {
      const { store } = await open();
      const people = await everyone(store, many);
      const results = await Promise.all(
        people.map(({ checkIns }, at) =>
          store.commit({
            token: `a${at}`,
            changes: [changed(checkIns, { mentor: 'mentor-9' })],
            caseloads: [toMentor],
          }),
        ),
      );
      expect(kinds(results, 'committed')).toHaveLength(MAX);
      expect(kinds(results, 'caseloadExceeded')).toEqual(
        Array.from({ length: many - MAX }, () => ({ kind: 'caseloadExceeded', mentor: 'mentor-9' })),
      );
      expect(await store.caseloads(STUDY)).toEqual([{ mentor: 'mentor-9', count: MAX }]);
    });

    it('moves with the participant, and takes one more when a reason overrides it', async () => {
      const { store } = await open();
      const changes = Array.from({ length: MAX }, (_, at) => enrolled({ participant: `P-${at}` })).flat();
      const together = { token: 'twenty', changes, caseloads: Array.from({ length: MAX }, () => toMentor) };
      expect((await store.commit(together)).kind).toBe('committed');
      const { checkIns } = await enrol(store, { participant: 'P-late' });
      const late = { changes: [changed(checkIns, { mentor: 'mentor-9' })] };
      expect(await store.commit({ ...late, token: 'full', caseloads: [toMentor] })).toEqual({
        kind: 'caseloadExceeded',
        mentor: 'mentor-9',
      });
      const moved = [
        toMentor,
        { study: STUDY, mentor: 'mentor-8', by: -1 as const },
        { ...toMentor, max: undefined, by: -1 as const },
      ];
      expect((await store.commit({ ...late, token: 'swap', caseloads: moved })).kind).toBe('committed');
      const { checkIns: another } = await enrol(store, { participant: 'P-later' });
      const overridden = {
        token: 'override',
        changes: [changed(another, { mentor: 'mentor-9' })],
        caseloads: [{ ...toMentor, max: undefined }],
      };
      expect((await store.commit(overridden)).kind).toBe('committed');
      expect(await store.caseloads(STUDY)).toEqual([{ mentor: 'mentor-9', count: MAX + 1 }]);
    });

    it('refuses a group that alone is larger than the limit', async () => {
      const { store } = await open();
      const changes = Array.from({ length: MAX + 1 }, (_, at) => enrolled({ participant: `P-${at}` })).flat();
      const caseloads = Array.from({ length: MAX + 1 }, () => toMentor);
      expect(await store.commit({ token: 'group', changes, caseloads })).toEqual({
        kind: 'caseloadExceeded',
        mentor: 'mentor-9',
      });
      expect(await store.caseloads(STUDY)).toEqual([]);
    });
  });
};
