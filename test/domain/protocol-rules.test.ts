import { validateProtocol } from '../../shared/contract/validate-protocol.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { FINDING_REASONS } from '../../shared/domain/finding-reasons.ts';
import { changed, knowledge, readProtocolFile } from '../support/protocol-documents.ts';

const ipsMa = readProtocolFile('ips-ma');
const BOOKING = '/ladders/interview/booking';
const APPOINTMENT = '/ladders/interview/appointment';
const CHECK_INS = '/checkIns/mentor';
const PHASES = `${CHECK_INS}/phases`;
const register = { id: 'REG12', mode: 'register', anchor: 'baseline', target: 'P12M', to: 'dataManager' };
const interview = { id: 'FU', mode: 'interview', anchor: 'baseline', target: 'P6M' };
const escalation = { id: 'more', from: 'target', offset: 'P1D', escalate: { to: 'coordinator', level: 1 } };

/** Holes of a reason that nothing fills, in any language. */
const unfilled = ({ code, values }: Finding): string[] =>
  [...FINDING_REASONS[code].matchAll(/\{([a-z]+)\}/gi)].flatMap(([, name = '']) => (values[name] ? [] : [name]));

type Row = [sentence: string, edits: Record<string, unknown>, pointer: string, reason: RegExp];

const windows: Row[] = [
  [
    'opens before the interview before it has closed',
    { '/timepoints/2/target': 'P14M' },
    '/timepoints/2',
    /overlaps that of FU12/,
  ],
  ['opens on the last day of the one before', { '/timepoints/2/target': 'P12M84D' }, '/timepoints/2', /overlaps/],
  [
    'overlaps a questionnaire',
    { '/timepoints/-': { ...interview, mode: 'questionnaire', target: 'P13M' } },
    '/timepoints/4',
    /overlaps/,
  ],
  [
    'overlaps only where a month clamps',
    { '/timepoints/-': { ...interview, target: 'P1M', preWindow: 'P28D' } },
    '/timepoints/4',
    /of BL, for instance from the anchor 2023-01-31/,
  ],
  [
    'opens early on the day of the one before, which has no window',
    { '/timepoints/1/preWindow': 'P12M', [`${BOOKING}/1/offset`]: '-P12M' },
    '/timepoints/1',
    /overlaps that of BL, for instance from the anchor 2023-01-01/,
  ],
  [
    'is given after one that comes later, which it overlaps',
    { '/timepoints/-': { ...interview, target: 'P10M', postWindow: 'P1M10D' } },
    '/timepoints/4',
    /overlaps that of FU12/,
  ],
  [
    'ends on the day on which one that is given before it begins',
    {
      '/timepoints/4': { ...interview, id: 'FU5', target: 'P5M' },
      '/timepoints/5': { ...interview, id: 'FU4', target: 'P4M', postWindow: 'P1M' },
    },
    '/timepoints/5',
    /overlaps that of FU5/,
  ],
  [
    'lies within a long one',
    { '/timepoints/-': { ...interview, target: 'P13M' } },
    '/timepoints/4',
    /overlaps that of FU12/,
  ],
  [
    'is on the very day of another',
    { '/timepoints/-': { ...interview, target: 'P0D' } },
    '/timepoints/4',
    /overlaps that of BL/,
  ],
  ['has a negative target', { '/timepoints/1/target': '-P1M' }, '/timepoints/1/target', /must not be negative/],
];

const registers: Row[] = [
  ['has a ladder', { '/timepoints/3/ladder': 'interview' }, '/timepoints/3/ladder', /contacts nobody/],
  ['has an unknown ladder', { '/timepoints/3/ladder': 'nobody' }, '/timepoints/3/ladder', /contacts nobody/],
  ['has a window', { '/timepoints/3/postWindow': 'P1M' }, '/timepoints/3/postWindow', /no window/],
  ['has an early window', { '/timepoints/3/preWindow': 'P0D' }, '/timepoints/3/preWindow', /no window/],
  ['is nobody’s task', { '/timepoints/3/to': undefined }, '/timepoints/3/to', /add "to"/],
  [
    'is really an interview that waits',
    { '/timepoints/0/notBefore': 'P1M' },
    '/timepoints/0/notBefore',
    /only a register/,
  ],
  ['is really an interview for a role', { '/timepoints/0/to': 'coordinator' }, '/timepoints/0/to', /only a register/],
];

const arms: Row[] = [
  ['a step id names an arm', { [`${BOOKING}/0/id`]: 'pre-SAU' }, `${BOOKING}/0/id`, /refers to the arm SAU/],
  [
    'a step id names an arm in one word',
    { [`${BOOKING}/0/id`]: 'ipsmaPre' },
    `${BOOKING}/0/id`,
    /refers to the arm IPS-MA/,
  ],
  [
    'a template names an arm',
    { [`${BOOKING}/5/send/template`]: 'sau-letter' },
    `${BOOKING}/5/send/template`,
    /refers to the arm SAU/,
  ],
  [
    'a step id ends in an arm after a number',
    { [`${BOOKING}/0/id`]: 'call2SAU' },
    `${BOOKING}/0/id`,
    /refers to the arm SAU/,
  ],
  [
    'a step id names an arm that ends in a sign',
    { '/arms/1/id': 'SAU-', [`${BOOKING}/0/id`]: 'pre-SAU' },
    `${BOOKING}/0/id`,
    /"pre-SAU" refers to the arm SAU-/,
  ],
  [
    'a step id parts the words of an arm in its own way',
    { [`${APPOINTMENT}/0/id`]: 'booked.ips--MA' },
    `${APPOINTMENT}/0/id`,
    /"booked.ips--MA" refers to the arm IPS-MA/,
  ],
  ['a ladder names an arm', { '/ladders/ips-ma-extra': { booking: [] } }, '/ladders/ips-ma-extra', /refers to the arm/],
  [
    'a step id holds the name of an arm and not its id',
    { '/arms/1/id': 'B', '/arms/1/name': 'Usual help', [`${BOOKING}/0/id`]: 'pre-usualHelp' },
    `${BOOKING}/0/id`,
    /"pre-usualHelp" refers to the arm B/,
  ],
  [
    'the name of a timepoint names an arm',
    { '/timepoints/1/name': 'A year of SAU' },
    '/timepoints/1/name',
    /"A year of SAU" refers to the arm SAU/,
  ],
  [
    'the name of a timepoint says of an arm of one letter that it is one',
    { '/arms/1/id': 'B', '/timepoints/1/name': 'A year in group B' },
    '/timepoints/1/name',
    /refers to the arm B/,
  ],
  ['a timepoint names an arm', { '/timepoints/1/id': 'FU12.SAU' }, '/timepoints/1/id', /refers to the arm/],
  [
    'a mentor is written to about an interview',
    { [`${APPOINTMENT}/6`]: { id: 'x', from: 'noShow', send: { to: 'mentor', template: 'pre', channels: ['email'] } } },
    `${APPOINTMENT}/6/send/to`,
    /mentor is not there in every arm/,
  ],
  [
    'a team leader is asked about an interview',
    { [`${BOOKING}/6/escalate/to`]: 'teamLeader' },
    `${BOOKING}/6/escalate/to`,
    /teamLeader is not there in every arm/,
  ],
  [
    'an assessor is asked about somebody who does not answer',
    { [`${BOOKING}/6/escalate/to`]: 'assessor' },
    `${BOOKING}/6/escalate/to`,
    /an assessor hears of their own interviews/,
  ],
  [
    'an assessor is told beside others',
    { [`${BOOKING}/6/cc`]: ['coordinator', 'assessor'] },
    `${BOOKING}/6/cc/1`,
    /an assessor hears of their own interviews/,
  ],
  [
    'an assessor is asked why there was no interview',
    { [`${BOOKING}/11/close/to`]: 'assessor' },
    `${BOOKING}/11/close/to`,
    /an assessor hears of their own interviews/,
  ],
  [
    'a statistician does the work of a silence',
    { [`${CHECK_INS}/ladder/3/task/to`]: 'statistician' },
    `${CHECK_INS}/ladder/3/task/to`,
    /statistician would learn the arm/,
  ],
  [
    'a statistician is told beside others of a silence',
    { [`${CHECK_INS}/ladder/0/cc`]: ['coordinator', 'statistician'] },
    `${CHECK_INS}/ladder/0/cc/1`,
    /statistician would learn the arm/,
  ],
  [
    'a mentor chases an interview',
    { [`${BOOKING}/3/task/to`]: 'mentor' },
    `${BOOKING}/3/task/to`,
    /never follows up an interview/,
  ],
  [
    'a team leader hears of an interview',
    { [`${BOOKING}/6/cc`]: ['teamLeader'] },
    `${BOOKING}/6/cc/0`,
    /never follows up/,
  ],
  [
    'a mentor closes an interview',
    { [`${BOOKING}/11/close/to`]: 'mentor' },
    `${BOOKING}/11/close/to`,
    /never follows up/,
  ],
  [
    'an assessor hears of a silence',
    { [`${CHECK_INS}/ladder/0/escalate/to`]: 'assessor' },
    `${CHECK_INS}/ladder/0/escalate/to`,
    /would learn the arm/,
  ],
];

const names: Row[] = [
  ['template', { [`${BOOKING}/1/send/template`]: 'nobody' }, `${BOOKING}/1/send/template`, /is no template/],
  ['anchor', { '/timepoints/1/anchor': 'birthday' }, '/timepoints/1/anchor', /is no anchor \(known: baseline/],
  ['anchor of a plan', { [`${CHECK_INS}/anchor`]: 'birthday' }, `${CHECK_INS}/anchor`, /is no anchor/],
  ['zone', { '/timeZone': 'Europe/Atlantis' }, '/timeZone', /is no time zone/],
  ['zone in minutes', { '/timeZone': '+01:00' }, '/timeZone', /is no time zone/],
  ['holiday calendar', { '/sending/holidays': 'XX' }, '/sending/holidays', /is no holiday calendar/],
  ['ladder', { '/timepoints/1/ladder': 'nobody' }, '/timepoints/1/ladder', /is no ladder \(known: interview/],
  ['ladder of an object’s own', { '/timepoints/1/ladder': 'constructor' }, '/timepoints/1/ladder', /is no ladder/],
  ['check-in plan', { '/arms/1/checkIns': 'nobody' }, '/arms/1/checkIns', /is no check-in plan/],
  [
    'ladder where none is defined',
    { '/ladders': {}, '/timepoints/2/ladder': undefined },
    '/timepoints/1/ladder',
    /"interview" is no ladder \(none is defined\)/,
  ],
  [
    'check-in plan beside a known one',
    { '/arms/0/checkIns': 'nobody' },
    '/arms/0/checkIns',
    /"nobody" is no check-in plan \(known: mentor\)/,
  ],
  [
    'anchor beside those of the study',
    { '/anchors': ['surgery', 'discharge'], '/timepoints/3/anchor': 'birthday' },
    '/timepoints/3/anchor',
    /known: baseline, .*jobStart, surgery, discharge\)/,
  ],
  ['language', { '/languages/-': 'sv' }, '/languages/2', /has no texts/],
];

const duplicates: Row[] = [
  ['arm', { '/arms/1/id': 'IPS-MA' }, '/arms/1/id', /is taken by \/arms\/0/],
  ['timepoint', { '/timepoints/-': { ...register, id: 'BL' } }, '/timepoints/4/id', /is taken/],
  ['visit number', { '/timepoints/3/visitNumber': 1 }, '/timepoints/3/visitNumber', /is taken/],
  ['step of one clock', { [`${BOOKING}/-`]: { ...escalation, id: 'esc1' } }, `${BOOKING}/12/id`, /is taken/],
  [
    'step of the other clock',
    { [`${APPOINTMENT}/0/id`]: 'pre' },
    `${APPOINTMENT}/0/id`,
    /"pre" is taken by \/ladders\/interview\/booking\/0:/,
  ],
  ['step of a check-in ladder', { [`${CHECK_INS}/ladder/1/id`]: 'overdue3' }, `${CHECK_INS}/ladder/1/id`, /is taken/],
  ...['register', 'rebook', 'tellByCall', 'confirmInHold', 'closedWindow', 'recordOutcome.2'].map((id): Row => [
    `step that the agenda adds by itself: ${id}`,
    { [`${CHECK_INS}/ladder/0/id`]: id },
    `${CHECK_INS}/ladder/0/id`,
    new RegExp(`"${id}" is a built-in step`),
  ]),
  ['step that is built in', { [`${APPOINTMENT}/0/id`]: 'recordOutcome' }, `${APPOINTMENT}/0/id`, /built-in/],
  ['language', { '/languages/1': 'da' }, '/languages/1', /is taken/],
  ['site', { '/sites': ['CPH', 'CPH'] }, '/sites/1', /is taken/],
  ['anchor', { '/anchors': ['surgery', 'surgery'] }, '/anchors/1', /is taken/],
];

const steps: Row[] = [
  [
    'counts a booking from an appointment',
    { [`${BOOKING}/0/from`]: 'appointment' },
    `${BOOKING}/0/from`,
    /known: target, opens, closes/,
  ],
  [
    'counts a reminder from the target',
    { [`${APPOINTMENT}/1/from`]: 'target' },
    `${APPOINTMENT}/1/from`,
    /no reference of an appointment ladder/,
  ],
  [
    'counts a check-in from the target',
    { [`${CHECK_INS}/ladder/0/from`]: 'target' },
    `${CHECK_INS}/ladder/0/from`,
    /known: due, appointment, noShow/,
  ],
  ['counts an interview from a check-in', { [`${BOOKING}/0/from`]: 'due' }, `${BOOKING}/0/from`, /no reference/],
  [
    'answers a no-show before it',
    { [`${APPOINTMENT}/6/offset`]: '-P1D' },
    `${APPOINTMENT}/6/offset`,
    /lies before noShow/,
  ],
  ['reminds after the appointment', { [`${APPOINTMENT}/1/offset`]: 'P1D' }, `${APPOINTMENT}/1/offset`, /has begun/],
  [
    'reminds working days after the appointment',
    { [`${APPOINTMENT}/1/offset`]: { workingDays: 1 } },
    `${APPOINTMENT}/1/offset`,
    /has begun/,
  ],
  ...['booking', 'cancelled', 'moved', 'done', 'noShow'].map((from): Row => [
    `comes before what it answers: ${from}`,
    { [`${APPOINTMENT}/7`]: { ...escalation, from, offset: '-P1D' } },
    `${APPOINTMENT}/7/offset`,
    new RegExp(`lies before ${from}, which nobody knows of`),
  ]),
  ...['booking', 'noShow', 'cancelled', 'moved', 'done'].map((from): Row => [
    `counts a booking from ${from}`,
    { [`${BOOKING}/12`]: { ...escalation, from, offset: undefined } },
    `${BOOKING}/12/from`,
    new RegExp(`"${from}" is no reference of a booking ladder`),
  ]),
  ...['opens', 'closes', 'due'].map((from): Row => [
    `counts a reminder from ${from}`,
    { [`${APPOINTMENT}/8`]: { ...escalation, from } },
    `${APPOINTMENT}/8/from`,
    /no reference of an appointment ladder \(known: booking, appointment, noShow, cancelled, moved, done\)/,
  ]),
  ...['booking', 'cancelled', 'moved', 'done', 'closes'].map((from): Row => [
    `counts a check-in from ${from}`,
    { [`${CHECK_INS}/ladder/6`]: { ...escalation, from } },
    `${CHECK_INS}/ladder/6/from`,
    /no reference of a check-in ladder/,
  ]),
  [
    'counts its check-ins that were missed',
    { [`${CHECK_INS}/ladder/5/max`]: 2 },
    `${CHECK_INS}/ladder/5/max`,
    /only a step from noShow/,
  ],
  ...['P28D', 'P1M'].map((span): Row => [
    `invites as long after the target as it should before it: ${span}`,
    { '/timepoints/1/preWindow': span, [`${BOOKING}/1/offset`]: span, '/timepoints/2/ladder': 'interview-primary' },
    `${BOOKING}/1/offset`,
    new RegExp(`write -${span} from target`),
  ]),
  [
    'invites working days after the window has opened',
    { [`${BOOKING}/1/from`]: 'opens', [`${BOOKING}/1/offset`]: { workingDays: 1 } },
    `${BOOKING}/1/offset`,
    /when the window of FU12 opens/,
  ],
  [
    'invites when the window closes',
    { [`${BOOKING}/1/from`]: 'closes', [`${BOOKING}/1/offset`]: undefined },
    `${BOOKING}/1/offset`,
    /when the window of FU12 opens/,
  ],
  [
    'invites before the target of one without a window',
    { '/timepoints/1/preWindow': undefined },
    `${BOOKING}/1/offset`,
    /window of FU12 opens: write -P0D from target/,
  ],
  [
    'asks a second time when the window opens, with the invitation',
    { [`${BOOKING}/2/from`]: 'opens', [`${BOOKING}/2/offset`]: undefined },
    `${BOOKING}/2/offset`,
    /on the day of the invitation to FU12/,
  ],
  [
    'asks for a task that opens by itself',
    { [`${APPOINTMENT}/6`]: { id: 'tell', from: 'cancelled', task: { kind: 'deliverByCall', to: 'coordinator' } } },
    `${APPOINTMENT}/6/task/kind`,
    /opens by itself/,
  ],
  [
    'mails an assessor',
    {
      [`${APPOINTMENT}/6`]: {
        id: 'brief',
        from: 'appointment',
        send: { to: 'assessor', template: 'appt1', channels: ['email'] },
      },
    },
    `${APPOINTMENT}/6/send/to`,
    /hears of their own interviews/,
  ],
  ['calls a timepoint as its check-ins', { '/timepoints/0/id': 'mentor' }, '/timepoints/0/id', /is taken by/],
  ['counts its reminders', { [`${APPOINTMENT}/1/max`]: 2 }, `${APPOINTMENT}/1/max`, /only a step from noShow/],
  ['counts its invitations', { [`${BOOKING}/1/max`]: 2 }, `${BOOKING}/1/max`, /only a step from noShow/],
  [
    'writes a letter after the window has closed',
    { [`${BOOKING}/5/offset`]: 'P57D' },
    `${BOOKING}/5/offset`,
    /after the last day of the window of FU12/,
  ],
  [
    'writes a letter after the windows of all its interviews have closed',
    {
      '/ladders/interview-primary': undefined,
      '/timepoints/2/ladder': 'interview',
      [`${BOOKING}/5/offset`]: 'P120D',
    },
    `${BOOKING}/5/offset`,
    /after the last day of the window of FU12, FU24/,
  ],
  [
    'asks on the working day after the last day of the window',
    { [`${BOOKING}/10/offset`]: { workingDays: 1 } },
    `${BOOKING}/10/offset`,
    /sent only where days off bring it back inside/,
  ],
  [
    'asks so long after the opening that the window has closed',
    { [`${BOOKING}/4/from`]: 'opens', [`${BOOKING}/4/offset`]: 'P85D' },
    `${BOOKING}/4/offset`,
    /write an earlier day or a longer window/,
  ],
  ['closes an open window', { [`${BOOKING}/11/offset`]: '-P1D' }, `${BOOKING}/11/offset`, /still open/],
  [
    'closes for a no-show',
    {
      [`${APPOINTMENT}/6`]: { id: 'end', from: 'noShow', close: { requireReason: true, to: 'coordinator', level: 3 } },
    },
    `${APPOINTMENT}/6/close`,
    /only a booking ladder/,
  ],
  [
    'ends check-ins by silence',
    {
      [`${CHECK_INS}/ladder/3`]: {
        id: 'end',
        from: 'due',
        close: { requireReason: true, to: 'coordinator', level: 3 },
      },
    },
    `${CHECK_INS}/ladder/3/close`,
    /never end by silence/,
  ],
  [
    'invites after the window has opened',
    { [`${BOOKING}/1/offset`]: '-P21D' },
    `${BOOKING}/1/offset`,
    /write -P28D from target/,
  ],
  [
    'invites a day after opening',
    { [`${BOOKING}/1/from`]: 'opens', [`${BOOKING}/1/offset`]: 'P1D' },
    `${BOOKING}/1/offset`,
    /when the window of FU12 opens/,
  ],
  [
    'asks a second time on the day of the invitation, which then never goes',
    { [`${BOOKING}/2/offset`]: '-P28D' },
    `${BOOKING}/2/offset`,
    /on the day of the invitation to FU12, and gives way to it/,
  ],
  [
    'narrows a window until the second text leaves with the invitation',
    { '/timepoints/1/preWindow': 'P14D', [`${BOOKING}/1/offset`]: '-P14D' },
    `${BOOKING}/2/offset`,
    /choose another day/,
  ],
  [
    'narrows a window until the second text would leave before the invitation',
    { '/timepoints/1/preWindow': 'P7D', [`${BOOKING}/1/offset`]: '-P7D' },
    `${BOOKING}/2/offset`,
    /before the invitation to FU12, .* another ladder there/,
  ],
  [
    'reminds before the invitation those alone whose window opens in February',
    { '/timepoints/1/preWindow': 'P1M', [`${BOOKING}/1/offset`]: '-P1M', [`${BOOKING}/2/offset`]: '-P30D' },
    `${BOOKING}/2/offset`,
    /before the invitation to FU12/,
  ],
  [
    'reminds before the window opens',
    { [`${BOOKING}/2/from`]: 'opens', [`${BOOKING}/2/offset`]: '-P3D' },
    `${BOOKING}/2/offset`,
    /before the invitation to FU12/,
  ],
  ['invites before a narrower window', { '/timepoints/1/preWindow': 'P14D' }, `${BOOKING}/1/offset`, /write -P14D/],
];

const texts: Row[] = [
  [
    'a check-in text in an interview',
    { [`${BOOKING}/1/send/template`]: 'ci_miss' },
    `${BOOKING}/1/send/template`,
    /comes from the other sender/,
  ],
  [
    'a time before there is one',
    { [`${BOOKING}/1/send/template`]: 'tomorrow' },
    `${BOOKING}/1/send/template`,
    /\{kl\}, which has no value here/,
  ],
  [
    'a channel without a text',
    { [`${BOOKING}/1/send/template`]: 'short' },
    `${BOOKING}/1/send/channels/1`,
    /has no text for email/,
  ],
  [
    'an interview’s text in a check-in',
    { [`${CHECK_INS}/ladder/4/send/template`]: 'appt1' },
    `${CHECK_INS}/ladder/4/send/template`,
    /"appt1" comes from the other sender: name a template of checkIns/,
  ],
  [
    'an interview’s text of a check-in, told what to name',
    { [`${APPOINTMENT}/1/send/template`]: 'ci_miss' },
    `${APPOINTMENT}/1/send/template`,
    /name a template of interviews/,
  ],
  [
    'an SMS to the coordinator besides a mail',
    {
      [`${BOOKING}/12`]: {
        id: 'tell',
        from: 'target',
        send: { to: 'coordinator', template: 'pre', channels: ['email', 'letter'] },
      },
    },
    `${BOOKING}/12/send/channels/1`,
    /by email only/,
  ],
  [
    'a channel twice',
    { [`${BOOKING}/1/send/channels`]: ['sms', 'sms'] },
    `${BOOKING}/1/send/channels/1`,
    /stands there already/,
  ],
  [
    'an SMS to staff',
    { [`${BOOKING}/1/send/to`]: 'coordinator', [`${BOOKING}/1/send/channels`]: ['sms'] },
    `${BOOKING}/1/send/channels/0`,
    /by email only/,
  ],
];

const everyDay = Array.from({ length: 62 }, (_, i) =>
  i < 31 ? `07-${String(i + 1).padStart(2, '0')}` : `08-${String(i - 30).padStart(2, '0')}`,
);
const sending: Row[] = [
  ['cross midnight', { '/sending/from': '20:00', '/sending/to': '08:00' }, '/sending/to', /do not cross midnight/],
  ['are empty', { '/sending/from': '09:00', '/sending/to': '09:00' }, '/sending/to', /end after they begin/],
  ['are past before a step leaves', { '/sending/at': '19:00' }, '/sending/at', /from 09:00 and before 19:00/],
  ['have not begun when a step leaves', { '/sending/at': '08:59' }, '/sending/at', /within the sending hours/],
  ['name a day twice', { '/sending/days/-': 'mon' }, '/sending/days/5', /stands there already/],
  [
    'end just when a step leaves',
    { '/sending/at': '09:30', '/sending/to': '09:30' },
    '/sending/at',
    /from 09:00 and before 09:30/,
  ],
  [
    'are closed for two months and the weekends beside them',
    { '/sending/closedDays': everyDay.slice(0, 60), '/sending/days': ['wed'] },
    '/sending/closedDays',
    /for more than 60 days/,
  ],
  [
    'are closed one day too long, with the weekend before',
    { '/sending/closedDays': everyDay.slice(0, 59) },
    '/sending/closedDays',
    /for more than 60 days/,
  ],
  ['are closed all summer', { '/sending/closedDays': everyDay }, '/sending/closedDays', /close fewer/],
];

const checkIns: Row[] = [
  ['begin late', { [`${PHASES}/0/from`]: 'P1M' }, `${PHASES}/0/from`, /write P0M/],
  ['leave a gap', { [`${PHASES}/1/from`]: 'P7M' }, `${PHASES}/1/from`, /write P6M/],
  ['begin a day late', { [`${PHASES}/0/from`]: 'P1D' }, `${PHASES}/0/from`, /write P0M/],
  ['leave a gap of days', { [`${PHASES}/1/from`]: 'P6M1D' }, `${PHASES}/1/from`, /write P6M/],
  ['overlap', { [`${PHASES}/1/from`]: 'P5M' }, `${PHASES}/1/from`, /begins where the phase before it ends/],
  ['go back', { [`${PHASES}/1/to`]: 'P5M', [`${PHASES}/2/from`]: 'P5M' }, `${PHASES}/1/to`, /ends after it begins/],
  [
    'end before they begin in the one month or the other',
    {
      [`${PHASES}/0/to`]: 'P1M',
      [`${PHASES}/1/from`]: 'P1M',
      [`${PHASES}/1/to`]: 'P30D',
      [`${PHASES}/2/from`]: 'P30D',
    },
    `${PHASES}/1/to`,
    /ends after it begins/,
  ],
  ['are nothing', { [`${PHASES}/0/to`]: 'P0M', [`${PHASES}/1/from`]: 'P0D' }, `${PHASES}/0/to`, /ends after it begins/],
  ['run on beside the next', { [`${PHASES}/0/to`]: undefined }, `${PHASES}/0/to`, /only the last/],
  ['end by elapsed time', { [`${PHASES}/2/to`]: 'P24M' }, `${PHASES}/2/to`, /elapsed time never ends/],
  ['count without a measure', { [`${PHASES}/0/per`]: undefined }, `${PHASES}/0/per`, /add "per"/],
  ['measure without a count', { [`${PHASES}/0/count`]: undefined }, `${PHASES}/0/count`, /add a count/],
];

const tables: [string, Row[]][] = [
  ['a timepoint whose window %s', windows],
  ['a register timepoint that %s', registers],
  ['a protocol in which %s', arms],
  ['an unknown %s', names],
  ['a repeated %s', duplicates],
  ['a step that %s', steps],
  ['a message with %s', texts],
  ['sending hours that %s', sending],
  ['check-in phases that %s', checkIns],
];

describe.each(tables)('the validator refuses', (title, rows) => {
  it.each(rows)(title, (_, edits, pointer, reason) => {
    const { protocol, findings } = validateProtocol(changed(ipsMa, edits), knowledge);
    expect(findings.map((finding) => finding.pointer)).toEqual([pointer]);
    expect(findings[0]?.reason).toMatch(reason);
    expect(findings.flatMap(unfilled)).toEqual([]);
    expect(protocol).toBeUndefined();
  });
});

describe('the validator accepts', () => {
  const allowed: [string, Record<string, unknown>][] = [
    [
      'windows of different anchors, whose distance is each participant’s own',
      { '/timepoints/-': { ...interview, anchor: 'jobStart', target: 'P12M' } },
    ],
    ['a register on the day of an interview', { '/timepoints/-': register }],
    [
      'windows that meet without sharing a day',
      { '/timepoints/1/postWindow': 'P56D', '/timepoints/-': { ...interview, target: 'P12M57D' } },
    ],
    [
      'two windows of one month, the later of which is given first',
      {
        '/timepoints/4': { ...interview, id: 'FU5', target: 'P5M' },
        '/timepoints/5': { ...interview, id: 'FU4', target: 'P4M', postWindow: 'P20D' },
      },
    ],
    ['an invitation counted from the opening', { [`${BOOKING}/1/from`]: 'opens', [`${BOOKING}/1/offset`]: 'P0D' }],
    ['an invitation and a window in other units', { '/timepoints/1/preWindow': 'P4W' }],
    ['a disabled step', { [`${BOOKING}/0/enabled`]: false }],
    ['an anchor of the study’s own', { '/anchors': ['surgery'], '/timepoints/0/anchor': 'surgery' }],
    ['sending until midnight', { '/sending/to': '24:00' }],
    ['no holidays', { '/sending/holidays': undefined }],
    ['phases that meet in other units', { [`${PHASES}/1/to`]: 'P1Y' }],
    ['a word that only holds the letters of an arm', { [`${BOOKING}/0/id`]: 'sausage' }],
    ['29 February as a closed day', { '/sending/closedDays': ['02-29'] }],
    ['a day of closing and its weekends for two months', { '/sending/closedDays': everyDay.slice(0, 58) }],
    ['a step that leaves as sending begins', { '/sending/at': '09:00' }],
    ['a step that leaves in the last minute of sending', { '/sending/at': '18:59' }],
    ['a step that holds the words of an arm the other way round', { [`${BOOKING}/0/id`]: 'ma-ips' }],
    ['a step that holds a part of an arm', { [`${BOOKING}/0/id`]: 'ips', [`${BOOKING}/3/id`]: 'ips-mail' }],
    ['an assessor who does a task of an interview', { [`${BOOKING}/3/task/to`]: 'assessor' }],
    ['a statistician who hears of an interview', { [`${BOOKING}/6/cc`]: ['statistician'] }],
    ['a mentor who hears of a silence', { [`${CHECK_INS}/ladder/2/cc`]: ['mentor', 'teamLeader'] }],
    ['an interview without a ladder', { '/timepoints/1/ladder': undefined }],
    ['arms without check-ins', { '/arms/0/checkIns': undefined }],
    [
      'timepoints without visit numbers',
      { '/timepoints/0/visitNumber': undefined, '/timepoints/1/visitNumber': undefined },
    ],
    ['sites and anchors of a study', { '/sites': ['CPH', 'ODE'], '/anchors': ['surgery', 'discharge'] }],
    ['steps of one name in two ladders', { '/ladders/interview-primary/booking/0/id': 'pre' }],
    ['a step whose name begins like a built-in one', { [`${BOOKING}/0/id`]: 'registered' }],
    ['a reminder without an offset', { [`${APPOINTMENT}/1/offset`]: undefined }],
    ['a reminder on the day of the interview', { [`${APPOINTMENT}/1/offset`]: 'P0D' }],
    ['a step that answers at once', { [`${APPOINTMENT}/7/offset`]: 'P0D' }],
    ['work after an interview', { [`${APPOINTMENT}/8`]: { ...escalation, from: 'appointment' } }],
    ['work before an interview', { [`${APPOINTMENT}/8`]: { ...escalation, from: 'appointment', offset: '-P1D' } }],
    ['a window that closes at its end', { [`${BOOKING}/11/offset`]: undefined }],
    [
      'a closing that counts from before the target',
      { [`${BOOKING}/11/from`]: 'target', [`${BOOKING}/11/offset`]: '-P1D' },
    ],
    [
      'the name of a timepoint that holds an arm of one letter as a word of its own',
      { '/arms/1/id': 'A', '/timepoints/1/name': 'A year later' },
    ],
    [
      'the name of a timepoint that holds the name of an arm within a word',
      { '/arms/1/name': 'Kontrol', '/timepoints/1/name': 'Kontrolbesøg efter et år' },
    ],
    ['a name of an arm that is its id in other words', { '/arms/1/name': 'sau' }],
    ['a letter on the last day of the window', { [`${BOOKING}/5/offset`]: 'P56D' }],
    [
      'a letter that only falls into the window of some months',
      { [`${BOOKING}/5/offset`]: 'P2M', '/timepoints/1/postWindow': 'P60D' },
    ],
    [
      'a letter after closing that is switched off',
      { [`${BOOKING}/5/offset`]: 'P57D', [`${BOOKING}/5/enabled`]: false },
    ],
    ['thanks long after the window, which counts from the interview', { [`${APPOINTMENT}/7/offset`]: 'P90D' }],
    ['a call after the window has closed', { [`${BOOKING}/7/offset`]: 'P57D' }],
    [
      'a letter for which one of the windows of its ladder is long enough',
      {
        '/ladders/interview-primary': undefined,
        '/timepoints/2/ladder': 'interview',
        [`${BOOKING}/5/offset`]: 'P70D',
      },
    ],
    ['a last text before the window closes', { [`${BOOKING}/10/offset`]: '-P1D' }],
    ['three texts to those who missed it', { [`${APPOINTMENT}/6/max`]: 3 }],
    [
      'an invitation of no offset, as the window opens',
      { [`${BOOKING}/1/from`]: 'opens', [`${BOOKING}/1/offset`]: undefined },
    ],
    [
      'an invitation at the target of one without a window',
      {
        '/timepoints/1/preWindow': undefined,
        '/timepoints/2/ladder': undefined,
        [`${BOOKING}/1/offset`]: undefined,
        [`${BOOKING}/2/offset`]: 'P3D',
      },
    ],
    ['a questionnaire with a ladder', { '/timepoints/1/mode': 'questionnaire' }],
    ['a text of the day of the invitation that stands before it', { [`${BOOKING}/0/offset`]: '-P28D' }],
    [
      'a text of the day of the invitation that is switched off',
      { [`${BOOKING}/2/offset`]: '-P28D', [`${BOOKING}/2/enabled`]: false },
    ],
    [
      'a text of its day when the invitation is switched off',
      { [`${BOOKING}/2/offset`]: '-P28D', [`${BOOKING}/1/enabled`]: false },
    ],
    ['work of the day of the invitation', { [`${BOOKING}/3/offset`]: '-P28D' }],
    [
      'a mail to a coordinator on the day of the invitation',
      {
        [`${BOOKING}/2/offset`]: '-P28D',
        [`${BOOKING}/2/send/to`]: 'coordinator',
        [`${BOOKING}/2/send/channels`]: ['email'],
      },
    ],
    [
      'an appointment’s step that is called as the invitation',
      { [`${BOOKING}/1/id`]: 'ask', [`${APPOINTMENT}/0/id`]: 'invite' },
    ],
    [
      'the months and the minutes in a letter',
      { [`${BOOKING}/5/send/template`]: 'months', [`${APPOINTMENT}/1/send/template`]: 'months' },
    ],
    ['the time of an appointment in its reminder', { [`${APPOINTMENT}/1/send/template`]: 'tomorrow' }],
    ['a text for the one channel that it has', { [`${BOOKING}/2/send/template`]: 'short' }],
    [
      'a mail to a coordinator',
      {
        [`${BOOKING}/12`]: {
          id: 'tell',
          from: 'target',
          send: { to: 'coordinator', template: 'pre', channels: ['email'] },
        },
      },
    ],
    ['a phase that only has a gap', { [`${PHASES}/0/count`]: undefined, [`${PHASES}/0/per`]: undefined }],
    [
      'a single phase without end',
      { [`${PHASES}/2`]: undefined, [`${PHASES}/1`]: undefined, [`${PHASES}/0/to`]: undefined },
    ],
    ['a first phase that begins after no days', { [`${PHASES}/0/from`]: 'P0D' }],
  ];
  it.each(allowed)('%s', (_, edits) => {
    expect(validateProtocol(changed(ipsMa, edits), knowledge).findings).toEqual([]);
  });
});

describe('findings', () => {
  it('come all at once, in the order of the document', () => {
    const document = changed(ipsMa, {
      '/timeZone': 'Nowhere',
      [`${BOOKING}/10/send/template`]: 'nobody',
      [`${BOOKING}/2/send/template`]: 'nobody',
      '/arms/1/id': 'IPS-MA',
    });
    expect(validateProtocol(document, knowledge).findings.map(({ pointer }) => pointer)).toEqual([
      '/arms/1/id',
      `${BOOKING}/2/send/template`,
      `${BOOKING}/10/send/template`,
      '/timeZone',
    ]);
  });

  it('name each hole of a text that stays empty', () => {
    const document = changed(ipsMa, { [`${CHECK_INS}/ladder/4/send/template`]: 'months' });
    const at = `${CHECK_INS}/ladder/4/send/template`;
    expect(validateProtocol(document, knowledge).findings.map(({ pointer, values }) => [pointer, values])).toEqual([
      [at, { template: 'months', placeholder: '{min}' }],
      [at, { template: 'months', placeholder: '{n}' }],
    ]);
  });

  it('name all that is known, for a console to choose from', () => {
    const document = changed(ipsMa, { '/timepoints/1/ladder': 'nobody' });
    const [found] = validateProtocol(document, knowledge).findings;
    expect(found?.values).toMatchObject({ name: 'nobody', known: 'interview, interview-primary' });
  });

  it('tell of three of one name each which of them was the first', () => {
    const document = changed(ipsMa, { '/languages': ['da', 'da', 'en', 'da'] });
    expect(validateProtocol(document, knowledge).findings.map(({ reason }) => reason)).toEqual([
      '"da" is taken by /languages/0: choose another',
      '"da" is taken by /languages/0: choose another',
    ]);
  });

  it('do not speak of the languages and the channels of texts that are not known', () => {
    const templates = () => new Map([...knowledge.templates([]).keys()].map((id) => [id, {}]));
    const { languages: _, ...others } = { ...knowledge, templates };
    expect(validateProtocol(changed(ipsMa, { '/languages': ['sv'] }), others).findings).toEqual([]);
  });

  it('of a text that is no template are not looked for', () => {
    const asked: string[] = [];
    const textFaults = (template: string): [] => {
      asked.push(template);
      return [];
    };
    validateProtocol(changed(ipsMa, { [`${BOOKING}/1/send/template`]: 'nobody' }), { ...knowledge, textFaults });
    expect(asked).not.toContain('nobody');
    expect(asked.filter((each) => each === 'pre')).toEqual(['pre']);
  });

  it('of a text stand where the protocol first sends it', () => {
    const fault = {
      text: 'da/invite/sms',
      rule: 'bannedWord',
      word: 'mentor',
      why: 'holds the word "mentor"',
    } as const;
    const textFaults = (template: string): (typeof fault)[] => (template === 'invite' ? [fault] : []);
    const verdict = validateProtocol(ipsMa, { ...knowledge, textFaults });
    expect(verdict.findings).toEqual([
      {
        pointer: `${BOOKING}/1/send/template`,
        code: 'text-breaks-rule',
        values: fault,
        reason: 'its text da/invite/sms: holds the word "mentor"',
      },
    ]);
  });
});
