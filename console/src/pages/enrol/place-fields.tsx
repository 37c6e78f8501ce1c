import { useQuery } from '@tanstack/react-query';
import { settingQuery } from '../../api/queries.ts';
import { FieldPlace } from '../../kit/field-to-come.tsx';
import { RadioGroup } from '../../kit/radio-group.tsx';
import { Select } from '../../kit/select.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useWords } from '../../words/use-words.ts';
import { mentorsQuery } from '../participants/queries.ts';
import type { EnrolFieldsProps } from './enrol-fields.ts';
import { enrolWords } from './words.ts';

/** By which id, in which arm, where, and with which mentor if the arm has any. */
export const PlaceFields = ({ study, draft, onChange }: EnrolFieldsProps) => {
  const say = useWords(enrolWords);
  const { sites = [], newcomer } = useQuery(settingQuery(study)).data ?? {};
  const mentors = useQuery(mentorsQuery(study)).data?.items;
  const own = useStudy()?.sites;
  const arms = newcomer?.arms ?? [];
  const hasMentor = arms.find(({ id }) => id === draft.arm)?.hasMentor ?? false;
  const mySites = sites.filter(({ id }) => own?.includes(id) ?? true);
  const loadOf = ({ mentor, count, max }: NonNullable<typeof mentors>[number]): string =>
    say('mentorCount', { mentor, count, max: max === undefined ? '' : say('ofMax', { max }) });
  return (
    <>
      <div className="field-row">
        <TextField
          label={say('id')}
          description={say('idHint')}
          name="/id"
          value={draft.id}
          onChange={(id) => {
            onChange({ id });
          }}
        />
        <TextField
          label={say('crf')}
          name="/externalIds/crf"
          value={draft.crf}
          onChange={(crf) => {
            onChange({ crf });
          }}
        />
        {mySites.length === 0 ? null : (
          <Select
            label={say('site')}
            name="/site"
            options={mySites.map(({ id, name }) => ({ id, label: name ?? id }))}
            value={draft.site}
            onChange={(site) => {
              onChange({ site });
            }}
          />
        )}
      </div>
      <RadioGroup
        label={say('arm')}
        name="/arm"
        options={arms.map(({ id, name }) => ({ id, label: name ?? id }))}
        value={draft.arm}
        onChange={(arm) => {
          const keeps = arms.find(({ id }) => id === arm)?.hasMentor ?? false;
          onChange({ arm, mentor: keeps ? draft.mentor : null });
        }}
      />
      {hasMentor && !mentors ? <FieldPlace label={say('mentor')} /> : null}
      {hasMentor && mentors ? (
        <Select
          label={say('mentor')}
          description={say('mentorHint')}
          name="/mentor"
          options={mentors.map((load) => ({ id: load.mentor, label: loadOf(load) }))}
          value={draft.mentor}
          onChange={(mentor) => {
            onChange({ mentor });
          }}
        />
      ) : null}
    </>
  );
};
