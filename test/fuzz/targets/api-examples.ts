import type { RouteId } from '../../../functions/serve-api/policy.ts';
import { aNewcomer } from '../../support/an-office.ts';
import { readProtocolFile } from '../../support/protocol-documents.ts';

const SOON = '2026-04-08T10:00';
const NOW = '2026-03-25T15:00:00Z';
const EVENING = '2026-03-25T16:00:00+01:00';
const sender = { email: 'team@example.com', phone: '20 12 34 99', team: { da: 'Holdet', en: 'The team' } };

/** Bodies that fit where a schema alone does not say how its parts belong together. */
export const EXAMPLES: Partial<Record<RouteId, readonly unknown[]>> = {
  'appointment.put': [{ at: SOON, mode: 'inPerson', assessor: 'assessor-1', place: 'lokale 1', note: 'ring først' }],
  'assessorDay.move': [{ reason: 'syg', toDate: '2026-03-27' }],
  'assessorDay.reassign': [{ reason: 'syg', to: 'assessor-2', participants: ['P-01'] }],
  'checkIn.book': [{ at: SOON, mode: 'phone', minutes: 30 }],
  'checkIn.record': [{ on: '2026-03-24', kind: 'mentor', setting: 'phone', minutes: 30, outcome: 'held' }],
  'contact.log': [
    { at: NOW, direction: 'out', channel: 'phone', with: 'participant', outcome: 'wrongNumber', number: '10' },
    {
      at: EVENING,
      direction: 'in',
      channel: 'phone',
      with: 'participant',
      outcome: 'talked',
      note: 'vil tænke over det',
    },
  ],
  'inbox.forward': [{ text: 'Kan ikke på tirsdag' }],
  'incentive.record': [{ timepoint: 'FU12', on: '2026-03-25', how: 'handedOver', number: '1234', amount: 200 }],
  'letters.printed': [{ letters: ['P-10.0123456789ab'] }],
  'message.send': [
    { channel: 'sms', text: 'Vi ringer i morgen. Ring på {tlf}. {afs}' },
    { channel: 'email', subject: 'Om din aftale', text: 'Vi er flyttet.' },
    { channel: 'letter', text: 'Vi er flyttet.' },
    { channel: 'sms', template: 'thanks' },
  ],
  'offers.add': [{ times: [SOON, '2026-04-09T10:00'], minutes: 45, mode: 'phone', assessor: 'assessor-1' }],
  'outcome.record': [
    { outcome: 'done', on: '2026-03-24', mode: 'phone', completeness: 'full' },
    { outcome: 'notDone', on: '2026-03-25', reason: 'other', text: 'flyttet' },
    { noShow: true, on: '2026-03-24' },
  ],
  'participant.contact': [
    { phones: [{ number: '20 12 34 77', label: 'mobil' }], email: 'new@example.com', language: 'en' },
    {
      addresses: [{ lines: ['Nyvej 1', '1000 København K'], from: '2026-04-01' }],
      contactPersons: [{ name: 'Anden', phone: '20123488', consent: true }],
    },
  ],
  'participant.participation': [
    { interviews: 'stopped', reason: 'vil ikke mere' },
    { hold: { from: '2026-03-25', until: '2026-05-01', kind: 'hospital', scope: 'both' }, reason: 'indlagt' },
    { hold: null, reason: 'hjemme igen' },
    { consent: { sms: false }, reason: 'kun mail' },
  ],
  'participants.enrol': [aNewcomer({ id: undefined }), aNewcomer({ id: 'P-77', mentor: 'mentor-1' })],
  'protocols.agenda': [{ protocol: readProtocolFile('ips-ma'), anchors: { baseline: '2025-04-18' }, arm: 'SAU' }],
  'protocols.preview': [{ protocol: { ...(readProtocolFile('ips-ma') as object), version: 2 }, move: 'all' }],
  'reports.freeze': [{ month: '2026-02' }],
  'slots.add': [
    { assessor: 'assessor-1', kind: 'open', from: '2026-04-09T09:00', to: '2026-04-09T15:00', place: 'lokale 1' },
    {
      assessor: 'assessor-2',
      kind: 'open',
      weekly: { weekdays: ['mon', 'thu'], from: '09:00', to: '12:00', firstDay: '2026-04-01', lastDay: '2026-06-30' },
    },
    { assessor: 'assessor-1', kind: 'leave', from: '2026-05-01T00:00', to: '2026-05-08T00:00' },
  ],
  'staff.end': [{ on: '2026-03-25', successors: [{ user: 'mentor-2' }], reason: 'rejst' }],
  'staff.put': [
    {
      roles: ['mentor'],
      name: 'Ny Mentor',
      email: 'ny@example.com',
      leave: [{ from: '2026-04-01', until: '2026-04-08', cover: 'mentor-2' }],
    },
  ],
  'studies.create': [{ id: 'another', name: 'Et andet studie', protocol: 'blank' }],
  'study.change': [
    { closedPeriods: [{ from: '2026-07-01', to: '2026-07-31' }], reason: 'sommer' },
    { senders: { interviews: sender }, interviewMinutes: 45 },
    { sites: [{ id: 'nord', name: 'Nord', emergency: '70 12 34 56' }], sendingStopped: true },
  ],
  'task.attempt': [
    { at: NOW, band: 'pm', outcome: 'noAnswer', note: 'intet svar' },
    { at: NOW, band: 'pm', outcome: 'callBack', callBackAt: '2026-03-26T09:00:00Z' },
  ],
  'templates.put': [
    { template: 'thanks', language: 'da', text: { stream: 'interviews', sms: 'Tak. {afs}', email: ['Tak.'] } },
  ],
  'templates.render': [
    { template: 'invite', language: 'da', channel: 'sms' },
    { text: 'Hej. {afs}', language: 'en', channel: 'email' },
  ],
  'unblinding.record': [
    { on: '2026-03-24', assessor: 'assessor-1', how: 'participant', consequence: 'otherAssessor', note: 'sagde det' },
  ],
};
