import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DateField } from '../../../kit/date-field.tsx';
import { NumberField } from '../../../kit/number-field.tsx';
import { RadioGroup } from '../../../kit/radio-group.tsx';
import { Select } from '../../../kit/select.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { TimeField } from '../../../kit/time-field.tsx';
import { useNow } from '../../../shell/use-now.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import type { AppointmentBody } from '../acts/bodies.ts';
import { sendAppointment } from '../acts/sends.ts';
import { usePerson } from '../person-context.ts';
import { staffQuery } from '../../../api/queries.ts';
import type { FollowUp } from '../queries.ts';
import { useAppointmentRows } from './appointment-rows.ts';
import { NOTHING_PASSED, overrideOf } from './booking-override.ts';
import { FreeTimes } from './free-times.tsx';
import { OldAndNew } from './old-and-new.tsx';
import { isUnchanged, overStanding } from './unchanged.ts';
import { OverrideReasons } from './override-reasons.tsx';
import { appointmentWords } from './words.ts';

const MODES = ['inPerson', 'phone', 'video'] as const;

/** Books an interview or moves it: one act, whose old and new time stand side by side before it is saved. */
export const AppointmentDialog = ({ followUp, onClose }: { followUp: FollowUp; onClose: () => void }) => {
  const say = useWords(appointmentWords);
  const format = useFormat();
  const { whom, term } = usePerson();
  const today = format.dayOf(useNow());
  const staff = useQuery(staffQuery(whom.study)).data?.items ?? [];
  const standing = followUp.appointment;
  const [begun] = useState(standing);
  const [day, setDay] = useState(standing?.at.slice(0, 10) ?? '');
  const [time, setTime] = useState(standing?.at.slice(11) ?? '');
  const [about, setAbout] = useState<Omit<AppointmentBody, 'at'>>({
    mode: standing?.mode ?? 'inPerson',
    ...(standing?.minutes === undefined ? {} : { minutes: standing.minutes }),
    ...(standing?.assessor === undefined ? {} : { assessor: standing.assessor }),
    ...(standing?.place === undefined ? {} : { place: standing.place }),
    ...(standing?.interpreter === undefined ? {} : { interpreter: standing.interpreter }),
    ...(standing?.note === undefined ? {} : { note: standing.note }),
    ...(standing === undefined ? {} : { askedBy: 'participant' as const }),
  });
  const [override, setOverride] = useState(NOTHING_PASSED);
  const at = day === '' || time === '' ? '' : `${day}T${time}`;
  const set = (part: Partial<AppointmentBody>): void => {
    setAbout((before) => ({ ...before, ...part }));
  };
  const texts = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== '' && value !== undefined));
  const body: AppointmentBody | undefined =
    at === '' ? undefined : { ...texts, mode: about.mode, at, ...overrideOf(override) };
  const isSame = isUnchanged(standing, body);
  const assessors = staff.filter(({ roles }) => roles.includes('assessor'));
  const text = (name: 'place' | 'interpreter' | 'note', description?: string) => (
    <TextField
      label={say(name)}
      name={`/${name}`}
      value={about[name] ?? ''}
      onChange={(value) => {
        set({ [name]: value });
      }}
      {...(description === undefined ? {} : { description })}
    />
  );
  return (
    <ActDialog
      name={`appointment ${followUp.id}`}
      title={say(standing ? 'move' : 'book', { of: followUp.id })}
      confirm={say(!standing ? 'save' : standing.at === at ? 'saveDetails' : 'saveMove')}
      isIdle={isSame}
      body={isSame ? undefined : body}
      send={sendAppointment(whom, followUp.id)}
      rows={useAppointmentRows(followUp.id, body)}
      over={({ followUps = [] }) => {
        const now = followUps.find(({ id }) => id === followUp.id)?.appointment;
        // Of one that was called off meanwhile nothing is left to change: it is booked anew.
        return body && begun && now ? overStanding(begun, body, now) : undefined;
      }}
      onClose={onClose}
    >
      {(error) => (
        <>
          <FreeTimes
            followUp={followUp.id}
            today={today}
            first={followUp.opens ?? undefined}
            minutes={about.minutes}
            chosen={{ at, assessor: about.assessor }}
            onChoose={({ at: chosen, ...rest }) => {
              setDay(chosen.slice(0, 10));
              setTime(chosen.slice(11));
              set(rest);
            }}
          />
          <div className="act-fields">
            <DateField label={say('day')} name="/at" value={day} onChange={setDay} isRequired />
            <TimeField label={say('time')} description={say('timeHelp')} value={time} onChange={setTime} isRequired />
            <NumberField
              label={say('minutes')}
              name="/minutes"
              min={1}
              value={about.minutes}
              onChange={(minutes) => {
                setAbout(({ minutes: _before, ...rest }) => (minutes === undefined ? rest : { ...rest, minutes }));
              }}
            />
            <Select
              label={say('assessor')}
              name="/assessor"
              value={about.assessor ?? ''}
              options={[
                { id: '', label: say('noAssessor') },
                ...assessors.map(({ user, name }) => ({ id: user, label: name ?? user })),
              ]}
              onChange={(assessor) => {
                set({ assessor });
              }}
            />
            {text('place', say('placeHelp'))}
            {text('interpreter')}
          </div>
          <RadioGroup
            label={say('mode')}
            value={about.mode}
            options={MODES.map((id) => ({ id, label: term('mode', id) }))}
            onChange={(mode) => {
              set({ mode });
            }}
          />
          {text('note')}
          {standing === undefined ? null : (
            <RadioGroup
              label={say('askedBy')}
              value={about.askedBy ?? 'staff'}
              options={(['participant', 'staff'] as const).map((id) => ({ id, label: say(id) }))}
              onChange={(askedBy) => {
                set({ askedBy });
              }}
            />
          )}
          <OverrideReasons error={error} value={override} onChange={setOverride} />
          {isSame ? <p>{say('unchanged')}</p> : null}
          {standing && body && !isSame ? <OldAndNew standing={standing} next={body} /> : null}
        </>
      )}
    </ActDialog>
  );
};
