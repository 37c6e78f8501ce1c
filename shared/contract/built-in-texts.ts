import participantDa from '../../templates/participant.da.json' with { type: 'json' };
import participantEn from '../../templates/participant.en.json' with { type: 'json' };
import staffDa from '../../templates/staff.da.json' with { type: 'json' };
import staffEn from '../../templates/staff.en.json' with { type: 'json' };
import type { TextLibrary } from '../domain/participant-texts.ts';
import type { StaffTextLibrary } from '../domain/staff-texts.ts';
import { participantTexts, staffTexts } from './text-catalogue.ts';

/** The texts that come with Cairn; read once, at the first use. */
let participant: TextLibrary | undefined;
let staff: StaffTextLibrary | undefined;

export const builtInParticipantTexts = (): TextLibrary =>
  (participant ??= { da: participantTexts.parse(participantDa), en: participantTexts.parse(participantEn) });

export const builtInStaffTexts = (): StaffTextLibrary =>
  (staff ??= { da: staffTexts.parse(staffDa), en: staffTexts.parse(staffEn) });
