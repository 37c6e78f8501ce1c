import { release } from '../../../shared/domain/entries/release.ts';
import { aParticipant } from '../../support/a-participant.ts';
import { atWork, MONDAY } from '../../support/an-entry.ts';

describe('a participant who was imported and waited', () => {
  it('counts as registered from the release on, in both records, and waits no more', () => {
    const { interviews, checkIns } = release(aParticipant({ held: true }, { held: true }), atWork());
    for (const record of [interviews, checkIns]) {
      expect(record.registeredAt).toBe(MONDAY);
      expect(record).not.toHaveProperty('held');
    }
    expect(checkIns.alias).toBe('C-3M9X');
  });

  it('is released once: a second time moves no registration', () => {
    const before = aParticipant();
    const after = release(before, atWork());
    expect(after.interviews).toBe(before.interviews);
    expect(after.checkIns).toBe(before.checkIns);
  });
});
