import { useQuery } from '@tanstack/react-query';
import { NumberField } from '../../../kit/number-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { MODES, type Person } from '../answers.ts';
import { studyQuery } from '../queries.ts';
import { useStudyId } from '../support/use-study-id.ts';
import { bookingWords } from '../words.ts';
import type { TypedSlot } from './slot-body.ts';
import { HoursWhen } from './hours-when.tsx';
import { LeaveWhen } from './leave-when.tsx';
import { hoursWords } from './words.ts';

export interface SlotFieldsProps {
  typed: TypedSlot;
  onChange: (typed: TypedSlot) => void;
}

const NO_SITE = 'none';

const Where = ({ typed, onChange }: SlotFieldsProps) => {
  const say = useWords(hoursWords);
  const sayBooking = useWords(bookingWords);
  const { data } = useQuery(studyQuery(useStudyId()));
  const sites = data?.sites ?? [];
  return (
    <div className="field-row">
      <Select
        label={sayBooking('mode')}
        options={[{ id: 'any' as const, label: say('anyMode') }, ...MODES.map((id) => ({ id, label: sayBooking(id) }))]}
        value={typed.mode}
        onChange={(mode) => {
          onChange({ ...typed, mode });
        }}
      />
      <TextField
        label={sayBooking('place')}
        name="/place"
        value={typed.place}
        onChange={(place) => {
          onChange({ ...typed, place });
        }}
      />
      <NumberField
        label={say('travelMinutes')}
        description={say('travelWhy')}
        name="/travelMinutes"
        value={typed.travelMinutes}
        min={0}
        step={5}
        onChange={(travelMinutes) => {
          onChange({ ...typed, travelMinutes });
        }}
      />
      {sites.length === 0 ? null : (
        <Select
          label={sayBooking('site')}
          options={[{ id: NO_SITE, label: say('noSite') }, ...sites.map(({ id, name }) => ({ id, label: name ?? id }))]}
          value={typed.site === '' ? NO_SITE : typed.site}
          onChange={(site) => {
            onChange({ ...typed, site: site === NO_SITE ? '' : site });
          }}
        />
      )}
    </div>
  );
};

export const SlotFields = ({ people, typed, onChange }: SlotFieldsProps & { people: readonly Person[] }) => {
  const say = useWords(hoursWords);
  const sayBooking = useWords(bookingWords);
  return (
    <>
      <RadioGroup
        label={say('kind')}
        options={(['open', 'leave'] as const).map((id) => ({ id, label: sayBooking(id) }))}
        value={typed.kind}
        onChange={(kind) => {
          onChange({ ...typed, kind });
        }}
      />
      <Select
        label={sayBooking('assessor')}
        name="/assessor"
        options={people.map(({ id, name }) => ({ id, label: name ?? id }))}
        value={typed.assessor}
        onChange={(assessor) => {
          onChange({ ...typed, assessor });
        }}
      />
      {typed.kind === 'open' ? (
        <>
          <HoursWhen typed={typed} onChange={onChange} />
          <Where typed={typed} onChange={onChange} />
        </>
      ) : (
        <LeaveWhen typed={typed} onChange={onChange} />
      )}
    </>
  );
};
