import type { ChangedField } from '../../../kit/field-diff.tsx';
import type { Role } from '../../../shell/use-study.ts';
import type { Format } from '../../../words/use-format.ts';
import type { roleWords } from '../../../words/role-words.ts';
import type { Say } from '../../../words/use-words.ts';
import type { StaffWord } from '../words.ts';

interface LeaveDraft {
  from: string;
  until: string;
  cover: string;
}

/** A membership as it stands in the form: what is not given is empty text. */
export interface MemberDraft {
  name: string;
  email: string;
  roles: readonly Role[];
  dmc: boolean;
  sites: readonly string[];
  from: string;
  until: string;
  language: string;
  leave: readonly LeaveDraft[];
  /** Shown, never edited here. */
  isLocked: boolean;
}

interface Standing {
  name?: string;
  email?: string;
  roles: Role[];
  dmc?: boolean;
  sites?: string[];
  from?: string;
  until?: string;
  language?: string;
  leave?: { from: string; until: string; cover?: string }[];
  locked?: object;
}

export const draftOf = (member: Standing | undefined): MemberDraft => ({
  name: member?.name ?? '',
  email: member?.email ?? '',
  roles: member?.roles ?? [],
  dmc: member?.dmc ?? false,
  sites: member?.sites ?? [],
  from: member?.from ?? '',
  until: member?.until ?? '',
  language: member?.language ?? '',
  leave: (member?.leave ?? []).map(({ cover = '', ...period }) => ({ ...period, cover })),
  isLocked: member?.locked !== undefined,
});

/** The body of a change; what is empty is left out. */
export const bodyOf = ({ name, email, roles, dmc, sites, from, until, language, leave }: MemberDraft): Standing => ({
  ...(name === '' ? {} : { name }),
  ...(email === '' ? {} : { email }),
  roles: [...roles],
  ...(dmc && roles.includes('statistician') ? { dmc } : {}),
  ...(sites.length === 0 ? {} : { sites: [...sites] }),
  ...(from === '' ? {} : { from }),
  ...(until === '' ? {} : { until }),
  ...(language === '' ? {} : { language }),
  ...(leave.length === 0
    ? {}
    : { leave: leave.map(({ cover, ...period }) => ({ ...period, ...(cover === '' ? {} : { cover }) })) }),
});

export interface MemberSpeech {
  say: Say<StaffWord>;
  sayRole: Say<keyof (typeof roleWords)['en']>;
  format: Format;
  siteName: (site: string) => string;
  languageName: (code: string) => string;
}

/** What a membership says, field by field, in words. */
export const written = (
  draft: MemberDraft,
  { say, sayRole, format, siteName, languageName }: MemberSpeech,
): { field: string; text: string }[] => {
  const day = (date: string): string => (date === '' ? '' : format.day(date));
  const leave = draft.leave.map(({ from, until, cover }) =>
    say(cover === '' ? 'leaveAlone' : 'leaveOf', { from: day(from), until: day(until), cover }),
  );
  return [
    { field: say('name'), text: draft.name },
    { field: say('email'), text: draft.email },
    { field: say('roles'), text: format.list(draft.roles.map((role) => sayRole(role))) },
    { field: say('dmc'), text: draft.dmc ? '✓' : '' },
    { field: say('sites'), text: format.list(draft.sites.map(siteName)) },
    { field: say('from'), text: day(draft.from) },
    { field: say('until'), text: day(draft.until) },
    {
      field: say('language'),
      text: draft.language === '' ? '' : languageName(draft.language),
    },
    { field: say('leaves'), text: leave.join('; ') },
    { field: say('LOCKED_OUT'), text: draft.isLocked ? '✓' : '' },
  ];
};

/** Where two versions say different things. */
export const differences = (one: MemberDraft, other: MemberDraft, speech: MemberSpeech): ChangedField[] => {
  const theirs = written(other, speech);
  return written(one, speech).flatMap(({ field, text }, n) => {
    const there = theirs[n]?.text ?? '';
    return text === there ? [] : [{ field, one: text, other: there }];
  });
};
