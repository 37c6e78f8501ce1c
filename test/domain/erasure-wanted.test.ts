import { withErasureWanted } from '../../shared/domain/erasure-wanted.ts';
import type { Participation } from '../../shared/domain/participation.ts';
import { anInterviewRecord } from '../support/a-participant.ts';
import { aPlan } from '../support/a-study.ts';

const withData = (existingData: Participation['existingData']) => {
  const record = anInterviewRecord();
  return { ...record, participation: { ...record.participation, existingData } };
};
const context = {
  now: Date.parse('2026-04-10T10:00:00Z'),
  calendar: aPlan().appointments,
  idOf: (text: string) => `<${text}>`,
};

describe('whoever asks for their data to be erased', () => {
  it('is work of the lead, for nothing is erased by itself', () => {
    const after = withErasureWanted(withData('keep'), withData('erasureRequested'), context);
    expect(Object.values(after.tasks)).toMatchObject([
      { step: 'record/erasureRequested', kind: 'messageTrouble', to: 'leadCoordinator', why: 'erasureRequested' },
    ]);
  });

  it('is so once for each time they ask', () => {
    const asked = withData('erasureRequested');
    expect(withErasureWanted(asked, asked, context)).toBe(asked);
  });

  it.each(['keep', 'erasureRequested'] as const)('is nobody whose data are kept, though they were %s before', (was) => {
    const kept = withData('keep');
    expect(withErasureWanted(withData(was), kept, context)).toBe(kept);
  });
});
