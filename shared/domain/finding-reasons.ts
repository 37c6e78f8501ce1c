/**
 * All that may be wrong with a protocol, by its code: what is wrong, then the remedy, with `{name}` for a value. A console says the same in
 * another language by code and values; the command line says it as it stands here.
 */
export const FINDING_REASONS = {
  'no-json': 'is no JSON: {why}',
  unfit: '{why}',
  'unknown-field': 'is no field of a protocol here: remove it or mend its name',
  'missing-value': 'is missing: give a value of type {type}',
  'missing-number': 'is missing: give a whole number',
  'missing-choice': 'is missing: give one of {choices}',
  'missing-constant': 'is missing: give {constant}',
  'wrong-type': 'is of the wrong kind: give a value of type {type}',
  'wrong-number': 'is of the wrong kind: give a whole number',
  'unknown-choice': 'is not known: give one of {choices}',
  'unknown-constant': 'is not known: give {constant}',
  'too-small': 'is too small: give at least {least}',
  'too-big': 'is too big: give at most {most}',
  'no-sending-day': 'leaves no sending day: give at least one of mon to sun',
  'no-channel': 'names no channel: give at least one of sms, email, letter',
  'several-acts': 'does exactly one thing: give one of send, task, escalate, close',
  'working-days': 'counts working days as { "workingDays": n } with n from 1 to {most}',
  'plus-sign': 'carries no plus sign: write {example}',
  'minus-sign': 'must not be negative: write {example}',
  'no-duration': 'is no duration in calendar units (years, months, weeks, days): write {example}',
  'too-long': 'is longer than {years} years',
  'too-many-bytes': 'is longer than {most} kB: write less',
  'no-time-of-day': 'is no time of day: write HH:MM, from 00:00 to 24:00',
  'no-day-of-year': 'is no day of the year: write MM-DD, like 12-24',
  'no-such-day': 'is a day that no year has: write MM-DD, like 12-24',
  'no-id': 'is no id: use letters, digits, "-", "_" and ".", at most 60',
  'no-label': 'is no label: write 1 to 80 characters on one line',
  'no-language': 'is no language: write its two letters, like da',
  'version-in-force': 'give a version above {version}, the one in force',
  'timepoint-in-use':
    'leave out "{timepoint}", which has outcomes ({outcomes}) or appointments ({appointments}) of those who would move: keep the id and change its label or dates instead, or move nobody',
  'arm-in-use':
    'leave out "{arm}", which has {people} of those who would move: keep the id and change its name instead, or move nobody',
  'check-in-plan-in-use':
    'leave out "{plan}", which has check-ins ({checkIns}), booked check-ins ({appointments}) or open work ({work}) of those who would move: keep the id, with the arms that have it, and change what it asks instead, or move nobody',
  'arm-named': '"{name}" refers to the arm {arm}: interviews are the same for every arm, choose another name',
  'support-role': '{role} is not there in every arm and never follows up an interview: name a coordinator',
  'unblinding-role': '{role} would learn the arm from a check-in: name another role',
  'assessor-told': 'an {role} hears of their own interviews by itself, and of nothing else: name a coordinator',
  'incentive-by-arm':
    'only some arms have check-ins, and a card is the same in all: put it into the ladder of an interview',
  'incentive-too-early': 'a card follows an interview that was held: write "from": "done"',
  'incentive-role': '{role} hands no card over: name a coordinator',
  'incentive-twice': 'a follow-up has one card: {earlier} gives it already',
  'amount-of-nothing': 'only an incentive is worth an amount: leave it out',
  'first-phase-late': 'the first phase begins at the anchor: write P0M',
  'phase-apart': 'begins where the phase before it ends: write {end}',
  'phase-without-end': 'only the last phase is open-ended: say when this one ends',
  'phase-backwards': 'a phase ends after it begins: write a later end',
  'last-phase-ends': 'elapsed time never ends check-ins: leave the end of the last phase out',
  'count-missing': 'how many contacts a {per}? add a count, or leave "per" out',
  'per-missing': 'a count is per week or per month: add "per", or leave the count out',
  taken: '"{name}" is taken by {earlier}: choose another',
  'built-in-step': '"{name}" is a built-in step: choose another id',
  'invite-apart': 'does not leave when the window of {timepoint} opens: write -{before} from target, or P0D from opens',
  'invite-hidden':
    'would leave on the day of the invitation to {timepoint}, and gives way to it, so that nobody gets it: choose another day',
  'reminds-before-invite':
    'would leave before the invitation to {timepoint}, and says that a time is still to be found: choose a later day, or another ladder there',
  'channel-twice': '{channel} stands there already: name each channel once',
  'staff-by-email': 'staff are written to by email only',
  'channel-without-text':
    '"{template}" has no text for {channel} in a language of the protocol: add one or leave the channel out',
  'no-template':
    '"{template}" is no template with a text in a language of the protocol: write its text first or name another',
  'other-sender': '"{template}" comes from the other sender: name a template of {stream}',
  'empty-placeholder':
    '"{template}" holds {placeholder}, which has no value here: leave it out or name another template',
  'text-breaks-rule': 'its text {text}: {why}',
  'hours-backwards': 'sending hours end after they begin and do not cross midnight: write a later time',
  'at-outside-hours': 'steps leave within the sending hours: write a time from {from} and before {to}',
  'day-twice': '{day} stands there already: name each day once',
  'closed-too-long': 'leave no sending day for more than {days} days: close fewer',
  'before-its-cause': 'lies before {reference}, which nobody knows of until then: write a later offset',
  'closes-too-early': 'closes a follow-up whose window is still open: write P1D or later',
  'sent-after-closing':
    'is dated after the last day of the window of {timepoint}, and is sent only where days off bring it back inside: write an earlier day or a longer window',
  'reminds-too-late': 'reminds of an appointment that has begun, so it would never go: write a negative offset',
  'other-clock': '"{reference}" is no reference of {ladder} (known: {known})',
  'closes-no-window':
    'only a booking ladder closes: an appointment needs an outcome, and check-ins never end by silence',
  'counts-nothing': 'only a step from noShow of an appointment ladder has a greatest number: leave it out',
  'opened-by-itself': '{kind} opens by itself when there is cause for it: ask for another kind of task, like phone',
  'register-ladder': 'a register timepoint contacts nobody: leave the ladder out, its one step is the task',
  'register-window': 'a register timepoint has no window: leave it out; the task is due at target + notBefore',
  'register-role': 'a register timepoint needs a role for its task: add "to", like dataManager',
  'only-registers-wait': 'only a register timepoint waits after its target: leave it out or set the mode to register',
  'only-registers-ask': 'only a register timepoint is a task for a role: leave it out, the ladder says who does what',
  'no-zone': '"{name}" is no time zone: write an IANA name like Europe/Copenhagen',
  'no-holidays':
    '"{name}" is no holiday calendar: write a country code like DK, with its state where states differ, like DE-BY',
  'no-texts': '"{name}" has no texts: add them or leave the language out',
  'no-anchor': '"{name}" is no anchor ({choices})',
  'no-ladder': '"{name}" is no ladder ({choices})',
  'no-plan': '"{name}" is no check-in plan ({choices})',
  'windows-overlap':
    'its window overlaps that of {timepoint}, for instance from the anchor {anchor}: shorten a window or move a target',
} as const;

export type FindingCode = keyof typeof FINDING_REASONS;

const isCode = (text: string): text is FindingCode => Object.hasOwn(FINDING_REASONS, text);

export const FINDING_CODES: readonly FindingCode[] = Object.keys(FINDING_REASONS).filter(isCode);

/** What stands in the holes of a reason. */
export type FindingValues = Readonly<Record<string, string>>;

const HOLE = /\{([a-z]+)\}/gi;

export const reasonFor = (code: FindingCode, values: FindingValues = {}): string =>
  FINDING_REASONS[code].replaceAll(HOLE, (hole, name: string) => values[name] ?? hole);
